#include "ui/models/layerwords.h"

#include "engine/text/words.h"
#include "ui/models/layertitle.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("parascope::ui::Layers", text);
}

} // namespace

QString layerName(const Disk &disk, const DiskLayer &layer)
{
    const auto node = disk.bundle ? disk.bundle->tree.indexOf(layer.guid) : std::nullopt;
    return node ? layerTitle(*disk.bundle, disk.bundle->tree.nodes()[*node]) : layer.guid;
}

QString originWords(const Disk &disk, const SuppliedRange &place)
{
    if (!place.layer->isOpen())
        return words(QT_TRANSLATE_NOOP("parascope::ui::Layers",
                                       "in layer “%1”, whose file could not be opened"))
            .arg(layerName(disk, *place.layer));
    const QString offset = text::offset(place.host.value());
    if (place.number == 0 && place.hasHost)
        return words(QT_TRANSLATE_NOOP("parascope::ui::Layers", "in this file, offset %1"))
            .arg(offset);
    if (place.number == 0)
        return words(
            QT_TRANSLATE_NOOP("parascope::ui::Layers", "of this file, which has no place for it"));
    const QString name = layerName(disk, *place.layer);
    if (!place.hasHost)
        return words(QT_TRANSLATE_NOOP("parascope::ui::Layers",
                                       "of layer “%1”, which has no place for it"))
            .arg(name);
    return words(QT_TRANSLATE_NOOP("parascope::ui::Layers", "from layer “%1”, offset %2 of %3"))
        .arg(name, offset, text::path(place.layer->place.path.filename().native()));
}

} // namespace parascope::ui
