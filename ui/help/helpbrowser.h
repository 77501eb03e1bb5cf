#pragma once

#include <QStringList>
#include <QTextBrowser>

namespace parascope::ui {

class HelpBook;

/// Shows pages of the manual, with pictures drawn in the colours of the window, and marks the words
/// that were searched for. Knows no file and no network. GUI thread.
class HelpBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    /// `book` must outlive it.
    explicit HelpBrowser(const HelpBook *book, QWidget *parent = nullptr);

    /// Shows the section at an address of HelpSection.
    void showSection(const QString &address);
    /// The address of the section that was asked for last.
    [[nodiscard]] QString address() const;
    /// The same of a URL of sourceChanged(), which comes before source() knows it.
    [[nodiscard]] static QString addressOf(const QUrl &url);
    /// Words to be marked in every page, until they are set anew.
    void setMarkedWords(const QStringList &words);

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setLook();
    void markWords();
    [[nodiscard]] QString pageHtml(const QString &page) const;

    const HelpBook *m_book;
    QStringList m_words;
    int m_look = 0; ///< counts how often the look changed: pictures are asked for anew
};

} // namespace parascope::ui
