#pragma once

#include "engine/map/layermap.h"

#include <QObject>

namespace parascope {

class BackgroundWork;

/// Makes the map of layers of a disk in the background. Lives in the GUI thread; the map comes
/// there.
class LayerMapping : public QObject
{
    Q_OBJECT

public:
    explicit LayerMapping(QObject *parent = nullptr);
    /// Cancels what runs and waits.
    ~LayerMapping() override;

    /// `disk` has one storage (ImageSession::shownDisk()); null, and one layer alone: no map. The
    /// old map stays until the new one is there; mapChanged() says when it is another.
    void setDisk(const DiskPtr &disk);
    /// Null until made, and where one file has everything.
    [[nodiscard]] const LayerMapPtr &map() const { return m_map; }

Q_SIGNALS:
    void mapChanged();

private:
    void take(const LayerMapPtr &map);

    DiskPtr m_disk;
    LayerMapPtr m_map;
    BackgroundWork *m_work;
};

} // namespace parascope
