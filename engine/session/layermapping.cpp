#include "engine/session/layermapping.h"

#include "engine/session/backgroundwork.h"

namespace parascope {

LayerMapping::LayerMapping(QObject *parent)
    : QObject(parent), m_work(new BackgroundWork(std::make_shared<ChangeClaims>(), this))
{}

LayerMapping::~LayerMapping() = default;

void LayerMapping::setDisk(const DiskPtr &disk)
{
    if (disk == m_disk)
        return;
    m_disk = disk;
    m_work->ask(0, [this, disk](JobControl &control) -> BackgroundWork::Answer {
        LayerMapPtr made;
        if (disk) {
            if (const auto map = LayerMap::make(disk, control))
                made = *map;
        }
        return [this, made] {
            take(made);
        };
    });
}

void LayerMapping::take(const LayerMapPtr &map)
{
    if (map == m_map)
        return;
    m_map = map;
    Q_EMIT mapChanged();
}

} // namespace parascope
