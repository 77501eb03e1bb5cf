#pragma once

#include "engine/check/report.h"
#include "engine/session/imagesession.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;

namespace parascope::ui {

class FixedMapSource;

/// An image before and after a repair: two small maps of each, and the numbers that change. For
/// looking only. GUI thread.
class BeforeAfter : public QWidget
{
    Q_OBJECT

public:
    explicit BeforeAfter(QWidget *parent = nullptr);

    void setBefore(const Report &report, const ClusterMaps &maps);
    void setAfter(const Report &report, const ClusterMaps &maps);

private:
    static constexpr std::size_t kNumbers = 4;
    struct Side
    {
        FixedMapSource *disk = nullptr;
        FixedMapSource *file = nullptr;
        std::array<QLabel *, kNumbers> numbers{};
    };

    void build(Side &side, QGridLayout *grid, int column, const QString &title,
               const QString &name);
    static void show(const Side &side, const Report &report, const ClusterMaps &maps);

    Side m_before;
    Side m_after;
};

} // namespace parascope::ui
