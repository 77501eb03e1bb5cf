#pragma once

#include "ui/widgets/cursorspots.h"

#include <QAccessibleTextInterface>
#include <QAccessibleWidget>

namespace parascope::ui {

class HexView;

/// What a screen reader gets from the hex view: its value and text, and the last of its children,
/// are the byte under the cursor – offset, byte, character, field, state – not the bytes of a whole
/// disk.
class HexAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit HexAccessible(HexView *view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] CursorSpots &spots() const { return m_spots; }

    void selection(int index, int *start, int *end) const override;
    [[nodiscard]] int selectionCount() const override { return 0; }
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    [[nodiscard]] int cursorPosition() const override { return 0; }
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int start, int end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    [[nodiscard]] HexView *view() const;
    [[nodiscard]] QString current() const;
    [[nodiscard]] QRect cursorRect() const;

    mutable CursorSpots m_spots; // objects are made when somebody looks
};

/// Makes Qt use HexAccessible for hex views; may be called again and again.
void installHexAccessibility();
/// Tells screen readers where the cursor is now. `onlyNews`: when something else stands there than
/// was told last.
void announceHexCursor(HexView *view, bool onlyNews = false);

} // namespace parascope::ui
