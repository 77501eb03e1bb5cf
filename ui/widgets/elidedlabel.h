#pragma once

#include <QLabel>

namespace parascope::ui {

/// Plain text with paths and names in it that never asks for more room than there is. In one line
/// it leaves out the middle, or, where it was told so, the end of what is too long; with
/// setWordWrap(), in as many lines as the words take, the middle of paths and of long names. Where
/// that happens the whole text is in its tooltip, can be copied by its context menu and by Ctrl+C,
/// and the keyboard can be put into it. text() and what is spoken are always the whole. GUI thread.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideMiddle);

    /// `paths` are pieces of `text`, each of which is shown in one line at most. What cannot be
    /// broken is elided also without being named.
    void setText(const QString &text, const QStringList &paths = {});
    /// What is seen now.
    [[nodiscard]] QString shownText() const { return shownText(contentsWidth(width())); }
    [[nodiscard]] bool isElided() const { return shownText() != text(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QString shownText(int room) const;
    /// Where all of it is seen, it is a label like any other.
    [[nodiscard]] bool isWholeIn(int room) const { return shownText(room) == text(); }
    [[nodiscard]] int contentsWidth(int width) const;
    [[nodiscard]] int drawFlags() const;
    void updateFocus();
    void copy(const QString &words) const;

    Qt::TextElideMode m_mode; ///< in one line
    QStringList m_paths;
    Qt::FocusPolicy m_usualFocus = Qt::NoFocus; ///< where nothing is left out
    bool m_isFocusOurs = false;                 ///< takes it only because something is
};

/// A label of that name that breaks its words into lines and lets them be selected.
[[nodiscard]] ElidedLabel *wrappedLabel(const QString &objectName);

} // namespace parascope::ui
