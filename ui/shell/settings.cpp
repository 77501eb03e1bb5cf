#include "ui/shell/settings.h"

#include <QSettings>

#include <algorithm>

namespace parascope::ui {

namespace {

QString dockKey(Arrangement arrangement, bool withLayers)
{
    const QString key = arrangement == Arrangement::Simple
                            ? QStringLiteral("window/docksSimple")
                            : QStringLiteral("window/docksEverything");
    return withLayers ? key + QStringLiteral("Layers") : key;
}

QByteArray toBytes(const std::filesystem::path &path)
{
    return QByteArray::fromStdString(path.native());
}

constexpr std::uint64_t kUsualDiskBytes = 64ULL << 30;

/// Names in the settings; the order is that of Preallocation.
QStringList preallocationNames()
{
    return {QStringLiteral("off"), QStringLiteral("metadata"), QStringLiteral("falloc"),
            QStringLiteral("full")};
}

} // namespace

Arrangement Settings::arrangement() const
{
    return m_store.value(QStringLiteral("window/arrangement")).toString() ==
                   QStringLiteral("everything")
               ? Arrangement::Everything
               : Arrangement::Simple;
}

void Settings::setArrangement(Arrangement arrangement)
{
    m_store.setValue(QStringLiteral("window/arrangement"), arrangement == Arrangement::Everything
                                                               ? QStringLiteral("everything")
                                                               : QStringLiteral("simple"));
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray Settings::dockState(Arrangement arrangement, bool withLayers) const
{
    return m_store.value(dockKey(arrangement, withLayers)).toByteArray();
}

void Settings::setDockState(Arrangement arrangement, const QByteArray &state, bool withLayers)
{
    m_store.setValue(dockKey(arrangement, withLayers), state);
}

std::filesystem::path Settings::lastFolder() const
{
    return m_store.value(QStringLiteral("files/lastFolder")).toByteArray().toStdString();
}

void Settings::setLastFolder(const std::filesystem::path &folder)
{
    m_store.setValue(QStringLiteral("files/lastFolder"), toBytes(folder));
}

NewImageChoices Settings::newImageChoices() const
{
    const auto value = [this](const char *name) {
        return m_store.value(QStringLiteral("newImage/") + QString::fromLatin1(name));
    };
    const auto bytes = [&](const char *name, std::uint64_t usual) {
        const std::uint64_t stored = value(name).toULongLong();
        return stored > 0 ? stored : usual;
    };
    NewImageChoices choices;
    choices.folder = value("folder").toByteArray().toStdString();
    choices.options.diskBytes = bytes("diskBytes", kUsualDiskBytes);
    choices.options.clusterBytes = bytes("clusterBytes", kDefaultClusterBytes);
    if (value("format").toString() == QStringLiteral("v1"))
        choices.options.format = FormatVersion::V1;
    const qsizetype space = preallocationNames().indexOf(value("preallocation").toString());
    choices.options.preallocation = static_cast<Preallocation>(std::max<qsizetype>(space, 0));
    choices.asBundle = value("kind").toString() == QStringLiteral("bundle");
    choices.partBytes = bytes("partBytes", 0);
    return choices;
}

void Settings::setNewImageChoices(const NewImageChoices &choices)
{
    const auto set = [this](const char *name, const QVariant &value) {
        m_store.setValue(QStringLiteral("newImage/") + QString::fromLatin1(name), value);
    };
    const NewImageOptions &options = choices.options;
    set("folder", toBytes(choices.folder));
    set("diskBytes", QVariant::fromValue<qulonglong>(options.diskBytes));
    set("clusterBytes", QVariant::fromValue<qulonglong>(options.clusterBytes));
    set("format",
        options.format == FormatVersion::V1 ? QStringLiteral("v1") : QStringLiteral("v2"));
    set("preallocation", preallocationNames().at(static_cast<int>(options.preallocation)));
    set("kind", choices.asBundle ? QStringLiteral("bundle") : QStringLiteral("file"));
    set("partBytes", QVariant::fromValue<qulonglong>(choices.partBytes));
}

std::vector<RecentImage> Settings::recentImages() const
{
    std::vector<RecentImage> images;
    const int count = m_store.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        const QByteArray path = m_store.value(QStringLiteral("path")).toByteArray();
        if (!path.isEmpty())
            images.push_back(
                {path.toStdString(), m_store.value(QStringLiteral("verdict")).toString()});
    }
    m_store.endArray();
    return images;
}

void Settings::rememberImage(const RecentImage &image)
{
    std::vector<RecentImage> images = recentImages();
    RecentImage entry = image;
    const auto old = std::ranges::find(images, image.path, &RecentImage::path);
    if (old != images.end()) {
        if (entry.verdict.isEmpty())
            entry.verdict = old->verdict;
        images.erase(old);
    }
    images.insert(images.begin(), entry);
    if (images.size() > kRecentImages)
        images.resize(kRecentImages);
    store(images);
}

void Settings::forgetImage(const std::filesystem::path &path)
{
    std::vector<RecentImage> images = recentImages();
    if (std::erase_if(images, [&](const RecentImage &image) { return image.path == path; }) > 0)
        store(images);
}

void Settings::forgetImages()
{
    store({});
}

void Settings::store(const std::vector<RecentImage> &images)
{
    m_store.remove(QStringLiteral("recent"));
    m_store.beginWriteArray(QStringLiteral("recent"), static_cast<int>(images.size()));
    for (std::size_t i = 0; i < images.size(); ++i) {
        m_store.setArrayIndex(static_cast<int>(i));
        m_store.setValue(QStringLiteral("path"), toBytes(images[i].path));
        m_store.setValue(QStringLiteral("verdict"), images[i].verdict);
    }
    m_store.endArray();
}

} // namespace parascope::ui
