#pragma once

class QHBoxLayout;
class QLabel;
class QString;
class QToolButton;
class QWidget;

namespace parascope::ui {

/// The pieces that both bars under the hex view are made of, so that they look alike.

/// A flat row with small margins, set as the layout of `bar`.
[[nodiscard]] QHBoxLayout *barRow(QWidget *bar);
/// A button with words; reached by Tab.
[[nodiscard]] QToolButton *barButton(const QString &text, QWidget *parent);
/// The button that closes a bar.
[[nodiscard]] QToolButton *closeButton(QWidget *parent);
/// A line of text that may be cut short rather than widen the window.
[[nodiscard]] QLabel *barMessage(QWidget *parent);
/// Sets the line; a wrong input gets a sign before its words.
void setBarMessage(QLabel *label, const QString &text, bool wrong = false);

} // namespace parascope::ui
