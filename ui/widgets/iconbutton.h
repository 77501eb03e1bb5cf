#pragma once

#include <QToolButton>

namespace parascope::ui {

/// A flat button with an icon of this program, drawn in the colours of the palette and anew when
/// they change: the style's own pixmaps hardly show in the dark. GUI thread.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    /// `icon`: see ui/style/icons.h. `name` is the tool tip, and what a screen reader says.
    IconButton(const QString &icon, const QString &name, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    QString m_icon;
};

} // namespace parascope::ui
