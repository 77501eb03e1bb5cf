#include "engine/session/disksession.h"

#include "engine/session/backgroundwork.h"

#include <algorithm>

namespace parascope {

namespace {

// Numbers of BackgroundWork's questions: the newest of each kind counts.
constexpr int kFind = 0;
constexpr int kOpen = 1;
constexpr int kCheck = 2;

/// What a path leads to: the disks, and the bundle when it is exactly one.
struct Found
{
    Result<std::vector<DiskSource>> sources;
    Result<BundlePtr> bundle;
};

Found find(const std::filesystem::path &given)
{
    Found found{findDisks(given), BundlePtr()};
    if (found.sources && found.sources->size() == 1 && !found.sources->front().isLoneImage())
        found.bundle = readBundle(found.sources->front());
    return found;
}

} // namespace

DiskSession::DiskSession(std::filesystem::path given, QObject *parent)
    : QObject(parent)
    , m_given(std::move(given))
    , m_work(new BackgroundWork(std::make_shared<ChangeClaims>(), this))
{}

DiskSession::~DiskSession()
{
    // Its answers look at this object.
    delete m_work;
}

void DiskSession::open()
{
    m_isBusy = true;
    m_isChecked = false;
    m_error.reset();
    m_work->ask(kFind, [this, given = m_given](JobControl &) -> BackgroundWork::Answer {
        return [this, found = find(given)] {
            if (!found.sources)
                return fail(found.sources.error());
            m_sources = *found.sources;
            Q_EMIT sourcesChanged();
            if (!found.bundle)
                return fail(found.bundle.error());
            if (*found.bundle)
                takeBundle(*found.bundle);
            else
                end();
        };
    });
}

void DiskSession::takeBundle(const BundlePtr &bundle)
{
    m_bundle = bundle;
    const DiskSource &source = bundle->source;
    if (!m_wasPicked && !source.pickedGuid.isEmpty()) {
        m_wasPicked = true;
        m_pickedGuid = source.pickedGuid;
        m_pickedStorage = source.pickedStorage.value_or(0);
    }
    const bool isGone = !bundle->tree.indexOf(m_pickedGuid);
    if (!m_wasPicked || (isGone && !bundle->tree.nodes().empty())) {
        m_wasPicked = false;
        const auto top = bundle->tree.top();
        m_pickedGuid = top ? bundle->tree.nodes()[*top].guid : QString();
    }
    const std::size_t storages = bundle->descriptor.storages.size();
    if (m_pickedStorage >= std::max<std::size_t>(storages, 1))
        m_pickedStorage = 0;
    Q_EMIT bundleChanged();
    Q_EMIT pickedChanged();
    openLayers();
}

void DiskSession::openLayers()
{
    m_isBusy = true;
    m_error.reset();
    DiskOptions options;
    options.guid = m_pickedGuid;
    options.followOutside = m_followsOutside;
    options.generation = ++m_generation;
    options.previous = m_disk;
    m_work->ask(kOpen,
                [this, bundle = m_bundle, options](JobControl &control) -> BackgroundWork::Answer {
                    return [this, disk = openDisk(bundle, options, control)] {
                        if (disk) {
                            m_disk = *disk;
                            Q_EMIT diskChanged();
                        } else {
                            // What is shown must not be a disk of another layer.
                            m_disk.reset();
                            m_error = disk.error();
                            Q_EMIT diskChanged();
                            Q_EMIT failed(*m_error);
                        }
                        if (m_isChecked)
                            end();
                        else
                            checkLayers();
                    };
                });
}

void DiskSession::checkLayers()
{
    DiskOptions options;
    options.followOutside = m_followsOutside;
    options.generation = m_generation;
    options.previous = m_disk;
    m_work->ask(kCheck,
                [this, bundle = m_bundle, options](JobControl &control) -> BackgroundWork::Answer {
                    return [this, report = checkBundle(bundle, options, control)] {
                        if (report) {
                            m_report = *report;
                            m_isChecked = true;
                            Q_EMIT reportChanged();
                        }
                        end();
                    };
                });
}

void DiskSession::end()
{
    m_isBusy = false;
    Q_EMIT finished();
}

void DiskSession::fail(const Error &error)
{
    m_error = error;
    Q_EMIT failed(error);
    end();
}

void DiskSession::pick(const QString &guid, std::size_t storage)
{
    if (!m_bundle || (guid == m_pickedGuid && storage == m_pickedStorage))
        return;
    const bool isOtherLayer = guid != m_pickedGuid;
    m_wasPicked = true;
    m_pickedGuid = guid;
    m_pickedStorage = storage;
    Q_EMIT pickedChanged();
    if (isOtherLayer)
        openLayers();
}

void DiskSession::followOutside()
{
    if (m_followsOutside)
        return;
    m_followsOutside = true;
    m_isChecked = false;
    if (m_bundle)
        openLayers();
}

std::optional<std::filesystem::path> DiskSession::pickedFile() const
{
    if (!m_bundle || m_pickedStorage >= m_bundle->descriptor.storages.size())
        return std::nullopt;
    const auto &images = m_bundle->descriptor.storages[m_pickedStorage].images;
    const auto &places = m_bundle->places[m_pickedStorage];
    const auto found = std::ranges::find(images, m_pickedGuid, &DescriptorImage::guid);
    if (found == images.end())
        return std::nullopt;
    const ImagePlace &place = places[static_cast<std::size_t>(found - images.begin())];
    const bool mayOpen = place.kind != ImagePlace::Kind::Outside || m_followsOutside;
    return place.isFound() && mayOpen ? std::optional(place.path) : std::nullopt;
}

} // namespace parascope
