#pragma once

#include <QTextBrowser>

namespace parascope::ui {

class Document;

/// What the selected finding means in plain sentences, what repair does and loses, and its id.
/// Clusters are links. GUI thread.
class MeaningPanel : public QTextBrowser
{
    Q_OBJECT

public:
    /// `document` must outlive it.
    explicit MeaningPanel(Document *document, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user wants to read more: an address in the manual, "findings.html#table.duplicate".
    void helpRequested(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFinding();
    [[nodiscard]] QString findingHtml() const;
    [[nodiscard]] QString invitation() const;

    Document *m_document;
};

} // namespace parascope::ui
