#include "app/cli/infodisk.h"

#include "app/cli/words.h"
#include "engine/disk/knownlayers.h"
#include "engine/text/disktext.h"
#include "engine/text/reportwriter.h"
#include "engine/text/words.h"

#include <QJsonDocument>

namespace parascope::cli {

namespace {

QByteArray asJson(const std::string &path, const Disk &disk, const BundleLayers &layers)
{
    QJsonObject object{{u"format"_qs, 1}, {u"disk"_qs, text::diskAsJson(disk, layers)}};
    text::insertPath(object, path);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray asText(const std::string &path, const Disk &disk, const BundleLayers &layers)
{
    QString text = text::path(path) + u'\n' + text::factLines(text::diskFacts(disk)) +
                   Words::tr("Layers:") + u'\n' + text::layerTree(disk, layers);
    if (const QString orphans = text::orphanLines(*disk.bundle); !orphans.isEmpty())
        text += Words::tr("Files that belong to no layer:") + u'\n' + orphans;
    const text::Facts counters = text::vendorCounters(disk.bundle->descriptor);
    if (!counters.isEmpty())
        text +=
            Words::tr("What the vendor's own check counted:") + u'\n' + text::factLines(counters);
    return text.toUtf8();
}

} // namespace

tl::expected<QByteArray, DiskRefusal> diskInfo(const std::string &path, const BundlePtr &bundle,
                                               const Arguments &arguments, JobControl &control)
{
    const auto disk = openBundle(bundle, arguments, control);
    if (!disk)
        return tl::unexpected(disk.error());
    // What is in the disk's chain is open already.
    const auto layers = openAllLayers(*bundle, diskOptions(arguments), KnownLayers(*disk), control);
    if (!layers)
        return tl::unexpected(DiskRefusal{layers.error(), {}});
    return arguments.has("json") ? asJson(path, **disk, *layers) : asText(path, **disk, *layers);
}

} // namespace parascope::cli
