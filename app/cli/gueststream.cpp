#include "app/cli/gueststream.h"

#include "app/cli/words.h"
#include "engine/text/words.h"

#include <algorithm>

namespace parascope::cli {

namespace {

constexpr std::uint64_t kPieceBytes = 1024ULL * 1024;
constexpr std::size_t kExtentsAtOnce = 1024;
constexpr std::uint64_t kPlacesListed = 1000;

bool isDamage(GuestSource source)
{
    switch (source) {
    case GuestSource::Data:
    case GuestSource::Unallocated:
    case GuestSource::NotInThisFile: // only asked for with --layer-only
        return false;
    case GuestSource::BeyondTable:
    case GuestSource::Missing:
    case GuestSource::Metadata:
    case GuestSource::Unreadable:
        break;
    }
    return true;
}

QString reason(GuestSource source)
{
    switch (source) {
    case GuestSource::BeyondTable:
        return Words::tr("the table has no entry for them");
    case GuestSource::Missing:
        return Words::tr("they are not in the file");
    case GuestSource::Metadata:
        return Words::tr("the table points into the header or the table");
    case GuestSource::Unreadable:
        return Words::tr("the drive could not read them");
    default:
        return {};
    }
}

} // namespace

GuestStream::GuestStream(const OpenedImage &image, ImageStatePtr state, Context &context,
                         bool keepGoing)
    : m_file(image.file)
    , m_state(std::move(state))
    , m_reader(m_state, m_file)
    , m_context(context)
    , m_keepGoing(keepGoing)
    , m_buffer(kPieceBytes)
    , m_zeros(kPieceBytes)
{}

GuestStream::~GuestStream() = default;

ExitCode GuestStream::run(ByteRange range, const Sink &sink)
{
    m_total = range.length;
    ExitCode code = Done;
    for (std::uint64_t at = range.offset; at < range.end() && code == Done;) {
        const auto extents = m_reader.extents(GuestOffset(at), range.end() - at, kExtentsAtOnce);
        if (extents.empty())
            break;
        for (const GuestExtent &extent : extents) {
            code = handOver(extent, sink);
            if (code != Done)
                break;
        }
        at = extents.back().guest.end();
    }
    reportNoted();
    if (m_places > kPlacesListed)
        m_context.console.message(m_state->path,
                                  Words::tr("… and %1 more places").arg(m_places - kPlacesListed));
    return code;
}

ExitCode GuestStream::handOver(const GuestExtent &extent, const Sink &sink)
{
    if (extent.source == GuestSource::Data)
        return handOverData(extent, sink);
    if (!accepts(extent))
        return Failed;
    return handOverZeros(extent.guest.length, sink);
}

ExitCode GuestStream::handOverZeros(std::uint64_t length, const Sink &sink)
{
    while (length != 0) {
        const std::uint64_t piece = std::min(length, kPieceBytes);
        const ExitCode code = pass(std::span(m_zeros).first(static_cast<std::size_t>(piece)), sink);
        if (code != Done)
            return code;
        length -= piece;
    }
    return Done;
}

ExitCode GuestStream::handOverData(const GuestExtent &extent, const Sink &sink)
{
    for (std::uint64_t done = 0; done < extent.guest.length;) {
        const std::uint64_t length = std::min(extent.guest.length - done, kPieceBytes);
        const ByteRange host{extent.host.value() + done, length};
        const auto piece = std::span(m_buffer).first(static_cast<std::size_t>(length));
        ExitCode code = Done;
        if (isHole(host)) {
            code = handOverZeros(length, sink);
        } else {
            const auto read = m_reader.read(GuestOffset(extent.guest.offset + done), piece,
                                            [this] { return m_context.control.isCancelled(); });
            if (!read)
                return reported(m_context, m_state->path, read.error());
            std::size_t sound = 0;
            const bool accepted = std::ranges::all_of(*read, [&](const GuestExtent &part) {
                const bool taken = accepts(part);
                if (taken)
                    sound += static_cast<std::size_t>(part.guest.length);
                return taken;
            });
            code = pass(piece.first(sound), sink);
            if (code == Done && !accepted)
                code = Failed;
        }
        if (code != Done)
            return code;
        done += length;
    }
    return Done;
}

/// Whether the extent may be handed over; damage is said.
bool GuestStream::accepts(const GuestExtent &extent)
{
    if (!isDamage(extent.source))
        return true;
    if (m_keepGoing) {
        note(extent);
        return true;
    }
    m_context.console.message(
        m_state->path,
        Words::tr("stopped at guest offset %1: %2 bytes from there cannot be given, because %3. "
                  "--keep-going puts zeros in their place.")
            .arg(text::offset(extent.guest.offset), QString::number(extent.guest.length),
                 reason(extent.source)));
    return false;
}

void GuestStream::note(const GuestExtent &damage)
{
    if (damage.source == m_noted.source && m_noted.guest.end() == damage.guest.offset &&
        !m_noted.guest.isEmpty()) {
        m_noted.guest.length += damage.guest.length;
        return;
    }
    reportNoted();
    m_noted = damage;
}

void GuestStream::reportNoted()
{
    if (m_noted.guest.isEmpty())
        return;
    if (++m_places <= kPlacesListed)
        m_context.console.message(
            m_state->path, Words::tr("zeros for %1 bytes at guest offset %2: %3")
                               .arg(QString::number(m_noted.guest.length),
                                    text::offset(m_noted.guest.offset), reason(m_noted.source)));
    m_noted = {};
}

bool GuestStream::isHole(ByteRange host)
{
    if (!m_storage.range.contains(host.offset)) {
        const auto storage = m_file->extentAt(host.offset);
        m_storage = storage ? *storage : StorageExtent{host, false};
    }
    return m_storage.isHole && host.end() <= m_storage.range.end();
}

ExitCode GuestStream::pass(std::span<const std::byte> bytes, const Sink &sink)
{
    if (m_context.control.isCancelled())
        return Cancelled;
    if (!sink(bytes))
        return m_context.control.isCancelled() ? Cancelled : Failed;
    m_done += bytes.size();
    m_context.control.report(m_done, m_total);
    return Done;
}

tl::expected<GuestSourceImage, ExitCode> openGuest(const std::string &path,
                                                   const Arguments &arguments, Context &context)
{
    const auto image = openImage(path);
    if (!image)
        return tl::unexpected(reported(context, path, image.error()));
    const auto identity = image->file->identity();
    if (!identity)
        return tl::unexpected(reported(context, path, identity.error()));
    const auto state = loadState(*image, context.control);
    if (!state)
        return tl::unexpected(reported(context, path, state.error()));
    if ((*state)->isLayer() && !arguments.has("layer-only")) {
        context.console.message(path, Error{ErrorCode::PartOfDisk, path, 0, 0, {}});
        context.console.message(
            path, Words::tr("--layer-only takes it alone, with zeros for what is not in it."));
        return tl::unexpected(Failed);
    }
    return GuestSourceImage{*image, *state, *identity};
}

ExitCode confirmUnchanged(const HostFile &file, const FileIdentity &before, Context &context)
{
    const auto after = file.identity();
    if (after && *after == before)
        return Done;
    context.console.message(
        file.path(), after ? Error{ErrorCode::FileChanged, file.path(), 0, 0, {}} : after.error());
    return Failed;
}

void warnOfWriter(const HostFile &file, Context &context)
{
    if (file.use() == ImageUse::Writer)
        context.console.message(file.path(),
                                Words::tr("In use by a virtual machine; its contents may change."));
}

} // namespace parascope::cli
