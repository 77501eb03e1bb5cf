#include "engine/session/disksession.h"

#include "engine/check/checker.h"
#include "engine/session/backgroundwork.h"
#include "engine/session/diskchange.h"
#include "engine/session/judgeddisk.h"

#include <algorithm>
#include <chrono>

namespace parascope {

namespace {

using namespace std::chrono_literals;
constexpr auto kLookInterval = 4s;

// Numbers of BackgroundWork's questions: the newest of each kind counts.
constexpr int kFind = 0;
constexpr int kOpen = 1;
constexpr int kJudge = 2;
constexpr int kCheck = 3;
constexpr int kLook = 4;

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
{
    m_look.setInterval(kLookInterval);
    connect(&m_look, &QTimer::timeout, this, &DiskSession::lookAtFiles);
}

DiskSession::~DiskSession()
{
    // Its answers look at this object.
    delete m_work;
}

/// Answers of a run that open() has ended are dropped.
void DiskSession::ask(int number, std::function<std::function<void()>(JobControl &)> work)
{
    m_work->ask(
        number,
        [this, run = m_run, work = std::move(work)](JobControl &control) -> BackgroundWork::Answer {
            return [this, run, answer = work(control)] {
                if (run == m_run)
                    answer();
            };
        });
}

void DiskSession::open()
{
    ++m_run;
    m_isFinding = true;
    m_isOpening = false;
    m_isJudging = false;
    m_isJudged = false;
    m_isCheckingLayers = false;
    m_unchecked.clear();
    m_error.reset();
    m_look.stop();
    setChangedFile(std::nullopt);
    ask(kFind, [this, given = m_given](JobControl &) -> BackgroundWork::Answer {
        return [this, found = find(given)] {
            m_isFinding = false;
            if (!found.sources)
                return fail(found.sources.error());
            m_sources = *found.sources;
            const std::uint64_t run = m_run;
            Q_EMIT sourcesChanged();
            if (run != m_run)
                return; // whoever was told began anew
            if (!found.bundle)
                return fail(found.bundle.error());
            if (*found.bundle)
                return takeBundle(*found.bundle);
            dropBundle();
            endWhenDone();
        };
    });
}

void DiskSession::takeBundle(const BundlePtr &bundle)
{
    m_bundle = bundle;
    m_look.start();
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
    // Under way before anybody is told, who may pick another layer at once.
    openLayers();
    Q_EMIT bundleChanged();
    Q_EMIT pickedChanged();
}

/// Where a bundle was, there is none any more.
void DiskSession::dropBundle()
{
    if (!m_bundle)
        return;
    m_bundle.reset();
    m_disk.reset();
    m_report.reset();
    m_ownClusters.clear();
    m_orphanClusters.clear();
    m_offers.clear();
    m_verdicts.clear();
    m_pickedGuid.clear();
    m_pickedStorage = 0;
    m_wasPicked = false;
    Q_EMIT bundleChanged();
    Q_EMIT diskChanged();
    Q_EMIT reportChanged();
}

void DiskSession::openLayers()
{
    m_isOpening = true;
    m_error.reset();
    DiskOptions options;
    options.guid = m_pickedGuid;
    options.followOutside = m_followsOutside;
    options.generation = ++m_generation;
    options.previous = m_disk;
    ask(kOpen, [this, bundle = m_bundle, options](JobControl &control) -> BackgroundWork::Answer {
        return [this, disk = openDisk(bundle, options, control)] {
            takeDisk(disk);
        };
    });
}

void DiskSession::takeDisk(const Result<DiskPtr> &disk)
{
    m_isOpening = false;
    m_disk = disk ? *disk : nullptr; // what is shown must not be a disk of another layer
    if (!disk)
        m_error = disk.error();
    // A file that was changed before it was opened for another layer is judged as it is now.
    if (m_isJudged && disk && !isReportOn(*m_report, **disk))
        m_isJudged = false;
    if (!m_isJudged && !m_isJudging)
        judge();
    lookAtFiles(); // of the disk before, another file may have been the one
    Q_EMIT diskChanged();
    if (!disk)
        Q_EMIT failed(disk.error());
    endWhenDone();
}

void DiskSession::judge()
{
    m_isJudging = true;
    DiskOptions options;
    options.followOutside = m_followsOutside;
    options.generation = m_generation;
    options.previous = m_disk;
    ask(kJudge, [this, bundle = m_bundle, options](JobControl &control) -> BackgroundWork::Answer {
        return [this, judged = judgeDisk(bundle, options, control)] {
            if (judged)
                takeJudged(*judged);
        };
    });
}

void DiskSession::takeJudged(const JudgedDisk &judged)
{
    if (judged.report->followsOutside != m_followsOutside)
        return; // judged anew once the files outside are open
    m_isJudging = false;
    m_isJudged = true;
    m_report = judged.report;
    m_ownClusters = judged.ownClusters;
    m_orphanClusters = judged.orphanClusters;
    m_offers = judged.offers;
    listUnchecked();
    Q_EMIT reportChanged();
    endWhenDone();
}

/// Files that are as they were when they were checked are not checked again.
void DiskSession::listUnchecked()
{
    std::map<std::filesystem::path, LayerVerdict> kept;
    m_unchecked.clear();
    for (std::size_t storage = 0; storage < m_report->layers.size(); ++storage) {
        for (const DiskLayerPtr &layer : m_report->layers[storage]) {
            if (!layer->state)
                continue;
            const auto known = m_verdicts.find(layer->place.path);
            const bool isKnown = known != m_verdicts.end() && !known->second.isInUse &&
                                 isSameVersion(known->second.identity, layer->identity);
            if (isKnown)
                kept.insert(*known);
            else
                m_unchecked.push_back({layer, storage});
        }
    }
    m_verdicts = std::move(kept);
    m_isCheckingLayers = true;
    checkNextLayer();
}

/// One question per image, so that each is told as soon as it is known. The last question is none:
/// it tells the end, and only after whoever was told of the report.
void DiskSession::checkNextLayer()
{
    if (m_unchecked.empty()) {
        ask(kCheck, [this](JobControl &) -> BackgroundWork::Answer {
            return [this] {
                m_isCheckingLayers = false;
                Q_EMIT layersChecked();
            };
        });
        return;
    }
    const Unchecked next = m_unchecked.front();
    m_unchecked.pop_front();
    // A file may have several names in the descriptor, and is checked under the first of them.
    const LayerVerdict *const earlier = verdictOf(next.layer->place.path);
    const std::optional known = earlier ? std::optional(*earlier) : std::nullopt;
    ask(kCheck, [this, next, known](JobControl &control) -> BackgroundWork::Answer {
        // The report itself, with its tables, goes at once.
        const Result<LayerVerdict> verdict =
            known ? *known : checkLayer(*next.layer, control).map([&](const ReportPtr &report) {
                return parascope::verdictOf(*next.layer, *report);
            });
        return [this, next, verdict] {
            if (verdict)
                m_verdicts[next.layer->place.path] = *verdict;
            checkNextLayer();
            if (verdict)
                Q_EMIT layerChecked(next.layer->guid, next.storage, *verdict);
        };
    });
}

void DiskSession::endWhenDone()
{
    if (!isBusy())
        Q_EMIT finished();
}

bool DiskSession::mayLook() const
{
    return m_look.isActive() && !m_isOpening && !(m_isWriting && m_isWriting());
}

/// One look at a time: behind a drive that does not answer the next ones would pile up.
void DiskSession::lookAtFiles()
{
    if (m_isLooking || !mayLook())
        return;
    m_isLooking = true;
    // While a disk is read anew, the report is about what was.
    const BundleReportPtr judged = m_isJudged ? m_report : nullptr;
    m_work->ask(kLook,
                [this, run = m_run, bundle = m_bundle, disk = m_disk, judged,
                 but = pickedFile().value_or(std::filesystem::path())](
                    JobControl &) -> BackgroundWork::Answer {
                    return
                        [=, this, changed = changedFileOf(*bundle, disk.get(), judged.get(), but)] {
                            m_isLooking = false;
                            const bool isOfNow = run == m_run && bundle == m_bundle &&
                                                 disk == m_disk && (!judged || judged == m_report);
                            if (isOfNow && mayLook())
                                setChangedFile(changed);
                            else
                                lookAtFiles();
                        };
                });
}

void DiskSession::setChangedFile(const std::optional<std::filesystem::path> &file)
{
    if (file == m_changedFile)
        return;
    m_changedFile = file;
    Q_EMIT changedFileChanged();
}

void DiskSession::fail(const Error &error)
{
    m_error = error;
    // What was judged may not be so any more, and what is read must not come from files that may
    // be gone.
    const bool wasOpen = std::exchange(m_disk, nullptr) != nullptr;
    const bool wasJudged = m_report != nullptr;
    m_report.reset();
    m_verdicts.clear();
    m_offers.clear();
    const std::uint64_t run = m_run;
    if (wasOpen)
        Q_EMIT diskChanged();
    if (wasJudged && run == m_run)
        Q_EMIT reportChanged();
    if (run == m_run)
        Q_EMIT failed(error);
    if (run == m_run)
        endWhenDone();
}

void DiskSession::pick(const QString &guid, std::size_t storage)
{
    if (!m_bundle || (guid == m_pickedGuid && storage == m_pickedStorage))
        return;
    const bool isOtherLayer = guid != m_pickedGuid;
    m_wasPicked = true;
    m_pickedGuid = guid;
    m_pickedStorage = storage;
    if (isOtherLayer)
        openLayers();
    Q_EMIT pickedChanged();
}

void DiskSession::followOutside()
{
    if (m_followsOutside)
        return;
    m_followsOutside = true;
    m_isJudged = false;
    m_isJudging = false;
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

const LayerVerdict *DiskSession::verdictOf(const std::filesystem::path &file) const
{
    const auto found = m_verdicts.find(file);
    return found == m_verdicts.end() ? nullptr : &found->second;
}

} // namespace parascope
