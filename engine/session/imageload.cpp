#include "engine/session/imageload.h"

#include "engine/check/checker.h"
#include "engine/image/imageloader.h"
#include "engine/image/openingerror.h"
#include "engine/image/plainimage.h"
#include "engine/map/classifier.h"
#include "engine/map/guestmap.h"
#include "engine/map/hostmap.h"
#include "engine/map/plainmap.h"

#include <optional>

namespace parascope {

namespace {

constexpr std::size_t kHoleQuestions = 100'000;

/// One load on its way; exists to keep what the steps share.
class Load
{
public:
    Load(JobControl &control, const LoadEvents &events) : m_control(control), m_events(events) {}

    Result<void> run(const std::filesystem::path &path, const ImageOpener &opener,
                     std::uint64_t generation)
    {
        return open(path, opener).and_then([&]() -> Result<void> {
            const DiskMembership membership = findMembership(path);
            ImageLoader loader(*m_image.file, membership, generation);
            auto header = loader.readHeader();
            if (header)
                return readImage(loader, *header);
            if (m_image.plainClusterBytes != 0 && isWithoutHeader(header.error()))
                return loadPlain(membership, generation);
            return tl::unexpected(explainedOpeningError(header.error(), path));
        });
    }

private:
    [[nodiscard]] Result<void> stopWhenCancelled() const
    {
        if (m_control.isCancelled())
            return failure(ErrorCode::Cancelled);
        return {};
    }

    void enter(ImageSession::Stage stage)
    {
        m_control.report(0, 0);
        m_events.stage(stage);
    }

    Result<void> open(const std::filesystem::path &path, const ImageOpener &opener)
    {
        enter(ImageSession::Stage::Opening);
        auto opened = opener(path);
        if (!opened)
            return tl::unexpected(explainedOpeningError(opened.error(), path));
        m_image = std::move(*opened);
        auto identity = m_image.identity();
        if (!identity)
            return tl::unexpected(identity.error());
        m_identity = *identity;
        m_conditions.use = m_image.use();
        m_events.opened(m_image, m_identity);
        return stopWhenCancelled();
    }

    Result<void> readImage(ImageLoader &loader, const ImageStatePtr &header)
    {
        m_events.header(header);
        return stopWhenCancelled()
            .and_then([&] { return readTable(loader); })
            .and_then([this] { return makeMaps(); })
            .and_then([this] { return check(); })
            .and_then([this] { return index(); });
    }

    /// A raw file has nothing that could be classified or checked, and leads back to itself.
    Result<void> loadPlain(const DiskMembership &membership, std::uint64_t generation)
    {
        auto state = plainState(*m_image.file, membership, m_image.plainClusterBytes, generation);
        if (!state)
            return tl::unexpected(state.error());
        m_state = *state;
        m_events.header(m_state);
        m_events.table(m_state);
        showPlainMap({});
        return stopWhenCancelled()
            .and_then([this] { return findHolesOfFile(); })
            .map([this](const std::vector<ByteRange> &holes) {
                if (!holes.empty())
                    showPlainMap(holes);
            });
    }

    void showPlainMap(const std::vector<ByteRange> &holes)
    {
        m_maps.guest = makePlainMap(m_state, holes);
        m_maps.host = m_maps.guest; // what the guest sees is the file
        m_events.maps(m_maps);
    }

    Result<std::vector<ByteRange>> findHolesOfFile()
    {
        enter(ImageSession::Stage::Indexing);
        return findHoles(*m_image.file, m_state->fileSize, kHoleQuestions, m_control);
    }

    Result<void> readTable(ImageLoader &loader)
    {
        enter(ImageSession::Stage::ReadingTable);
        const auto sink = [this](const ImageState &state, std::uint32_t first,
                                 std::span<const std::uint32_t> entries) {
            if (!m_classifier)
                m_classifier.emplace(state, Classifier::Detail::Maps);
            m_classifier->feed(first, entries);
        };
        auto whole = loader.readTable(m_control, sink);
        if (!whole)
            return tl::unexpected(whole.error());
        m_state = *whole;
        m_events.table(m_state);
        return stopWhenCancelled();
    }

    Result<void> makeMaps()
    {
        enter(ImageSession::Stage::Classifying);
        m_classification = m_classifier ? m_classifier->finish(m_state)
                                        : classify(m_state, Classifier::Detail::Maps);
        m_classifier.reset();
        if (auto go = stopWhenCancelled(); !go)
            return go;
        m_maps.guest = makeGuestMap(m_state, m_classification);
        m_maps.host = makeHostMap(m_state, m_classification);
        m_events.maps(m_maps);
        return stopWhenCancelled();
    }

    Result<void> check()
    {
        enter(ImageSession::Stage::Checking);
        auto report = checkImage(m_state, m_classification, *m_image.file, m_conditions, m_control);
        if (!report)
            return tl::unexpected(report.error());
        // Somebody may have begun to write meanwhile; the report is a value, so it is made again.
        CheckConditions now{m_image.use(), false};
        const auto identity = m_image.identity();
        now.changedWhileOpen = !identity || !isSameVersion(*identity, m_identity);
        if (m_conditions.use == ImageUse::Writer)
            now.use = ImageUse::Writer;
        if (now != m_conditions) {
            report = checkImage(m_state, m_classification, *m_image.file, now, m_control);
            if (!report)
                return tl::unexpected(report.error());
        }
        m_events.report(*report);
        return stopWhenCancelled();
    }

    Result<void> index()
    {
        auto holes = findHolesOfFile();
        if (!holes)
            return tl::unexpected(holes.error());
        if (!holes->empty()) {
            m_maps.host = makeHostMap(m_state, m_classification, *holes);
            m_events.maps(m_maps);
            if (auto go = stopWhenCancelled(); !go)
                return go;
        }
        auto reverse = ReverseMap::build(m_state, m_control);
        if (!reverse)
            return tl::unexpected(reverse.error());
        m_events.reverseMap(*reverse);
        return {};
    }

    JobControl &m_control;
    const LoadEvents &m_events;
    OpenedImage m_image;
    FileIdentity m_identity;
    CheckConditions m_conditions;
    std::optional<Classifier> m_classifier;
    ImageStatePtr m_state;
    ClassificationPtr m_classification;
    ClusterMaps m_maps;
};

} // namespace

Result<void> loadImagePieces(const std::filesystem::path &path, const ImageOpener &opener,
                             std::uint64_t generation, JobControl &control,
                             const LoadEvents &events)
{
    return Load(control, events).run(path, opener, generation);
}

Result<std::vector<ByteRange>> findHoles(const BlockFile &file, std::uint64_t fileSize,
                                         std::size_t limit, JobControl &control)
{
    std::vector<ByteRange> holes;
    std::uint64_t at = 0;
    for (std::size_t asked = 0; asked < limit && at < fileSize; ++asked) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled);
        const auto extent = file.extentAt(at);
        if (!extent || extent->range.isEmpty())
            break; // not known is not an error: the map merely shows no holes from here on
        if (extent->isHole)
            holes.push_back(extent->range);
        at = extent->range.end();
        control.report(at, fileSize);
    }
    return holes;
}

} // namespace parascope
