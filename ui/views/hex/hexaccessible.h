#pragma once

#include <QAccessibleTextInterface>
#include <QAccessibleWidget>

namespace parascope::ui {

class HexView;

/// What a screen reader gets from the hex view: its value and text are the byte under the cursor –
/// offset, byte, field, state – not the bytes of a whole disk.
class HexAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit HexAccessible(HexView *view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;

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
};

/// Makes Qt use HexAccessible for hex views; may be called again and again.
void installHexAccessibility();
/// Tells screen readers that the byte under the cursor is another one.
void announceHexCursor(HexView *view);

} // namespace parascope::ui
