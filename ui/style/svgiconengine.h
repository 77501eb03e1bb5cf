#pragma once

#include <QColor>
#include <QIconEngine>

namespace parascope::ui {

/// Draws an icon from one of the program's own SVG files when it is needed, at the size and
/// sharpness that are wanted then, and keeps what it drew in QPixmapCache. A program that starts
/// draws only what is seen, and loads no plugins for images. GUI thread.
class SvgIconEngine : public QIconEngine
{
public:
    /// `file`: in the resources. With valid colours its one colour is replaced: by `normal`, or by
    /// `disabled` for what cannot be chosen.
    explicit SvgIconEngine(const QString &file, const QColor &normal = {},
                           const QColor &disabled = {});

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    /// `size` in device pixels.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    /// There is no such file.
    bool isNull() override;

private:
    QString m_file;
    QColor m_normal;
    QColor m_disabled;
};

} // namespace parascope::ui
