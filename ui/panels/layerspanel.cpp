#include "ui/panels/layerspanel.h"

#include "engine/session/disksession.h"

namespace parascope::ui {

LayersPanel::LayersPanel(DiskSession *disk, QWidget *parent) : QWidget(parent), m_disk(disk)
{
    setObjectName(QStringLiteral("layersPanel"));
    setAccessibleName(tr("Layers"));
}

} // namespace parascope::ui

#include "moc_layerspanel.cpp"
