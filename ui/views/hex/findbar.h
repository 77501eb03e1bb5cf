#pragma once

#include "ui/views/hex/findpattern.h"
#include "ui/views/hex/hexsource.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QToolButton;

namespace parascope::ui {

/// The bar "Find", not modal: bytes in hex or text, forward and backward, progress, and a Stop that
/// stops. Searches through the source; tells where it found something. A search that came to the
/// end says so, and asking again starts at the other end.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    /// `source` must outlive the bar.
    explicit FindBar(HexSource *source, QWidget *parent = nullptr);

    /// Where searching starts: the cursor, or the marked bytes.
    void setPlace(ByteSpace space, std::uint64_t offset, std::uint64_t length, std::uint64_t size);
    /// Searches look through what is stored; says so while something is typed and not saved.
    void setEditsPending(bool isPending);
    /// Shows the bar, with its text marked for typing over.
    void start();
    [[nodiscard]] bool isSearching() const { return m_searching; }
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void findNext();
    void findPrevious();
    void stop();
    /// The same while the bar is closed: shows it, and searches when there is something to search
    /// for.
    void resume(bool backward);

Q_SIGNALS:
    void found(parascope::ByteSpace space, quint64 offset, quint64 length);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void placeTools();
    /// What the parts need in one line.
    [[nodiscard]] int wholeWidth() const;
    void search(bool backward);
    void showProgress(quint64 done, quint64 total);
    void finish(const SearchReply &reply);
    void setSearching(bool searching);
    void patternChanged();
    [[nodiscard]] FindPattern pattern() const;

    HexSource *m_source;
    QComboBox *m_kind;
    QLineEdit *m_text;
    QCheckBox *m_ignoreCase;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_stop;
    QProgressBar *m_progress;
    QLabel *m_message;
    QLabel *m_note;
    QToolButton *m_close;
    QWidget *m_tools; ///< beside the text, or below it where there is no room
    QGridLayout *m_rows;

    ByteSpace m_space = ByteSpace::Guest;
    std::uint64_t m_offset = 0;
    std::uint64_t m_length = 0;
    std::uint64_t m_size = 0;
    std::uint64_t m_patternLength = 0; ///< of the search that runs
    bool m_searching = false;
    bool m_backward = false;
    bool m_wrap = false; ///< the last search met the end: the next one starts at the other end
};

} // namespace parascope::ui
