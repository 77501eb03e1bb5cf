#include "tests/support/recordingfile.h"

#include "engine/base/checked.h"

#include <algorithm>
#include <stdexcept>

namespace parascope::test {

namespace {

constexpr std::size_t kSector = 512;
constexpr std::uint64_t kStep = 1024ULL * 1024;

} // namespace

std::vector<std::size_t> Recording::uncertain(std::size_t file, std::size_t count) const
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < count; ++i) {
        if (m_calls[i].file != file)
            continue;
        if (m_calls[i].kind == Kind::Sync)
            result.clear();
        else
            result.push_back(i);
    }
    return result;
}

std::shared_ptr<MemoryFile> Recording::replay(std::size_t file, std::size_t count) const
{
    return replay(file, count, [](std::size_t) { return Fate::Done; });
}

void Recording::failCall(std::size_t call, int systemError, bool isShort)
{
    m_failure = Failure{call, systemError, isShort};
    m_hasFailed = false;
}

std::shared_ptr<MemoryFile> Recording::start(std::size_t file) const
{
    return copyInMemory(*m_starts.at(file));
}

void Recording::apply(MemoryFile &file, const Call &call, Fate fate)
{
    if (fate == Fate::Lost || call.kind == Kind::Sync)
        return;
    if (call.kind == Kind::SetSize) {
        file.resize(call.place);
        return;
    }
    std::span<const std::byte> bytes = call.bytes;
    if (fate == Fate::Torn) // sectors are written whole: the cut is on a sector of the file
        bytes = bytes.first(
            std::size_t(std::max(call.place, (call.place + bytes.size() / 2) / kSector * kSector) -
                        call.place));
    file.write(call.place, bytes);
}

Result<void> Recording::note(Call call)
{
    const bool fails = m_failure && m_failure->call == m_calls.size();
    if (!fails) {
        m_calls.push_back(std::move(call));
        return {};
    }
    m_hasFailed = true;
    const std::uint64_t place = call.place;
    // A failed sync makes nothing certain; it stays in the list so that numbers go on.
    if (call.kind == Kind::Write && m_failure->isShort)
        call.bytes.resize(call.bytes.size() / 2);
    else
        call = Call{call.file, Kind::Write, 0, {}};
    m_calls.push_back(std::move(call));
    return failure(ErrorCode::WriteFailed, {}, m_failure->systemError, place);
}

RecordingFile::RecordingFile(std::shared_ptr<Recording> recording, const BlockFile *contents)
    : m_recording(std::move(recording))
    , m_file(contents ? copyInMemory(*contents) : std::make_shared<MemoryFile>())
    , m_number(m_recording->m_starts.size())
{
    m_recording->m_starts.push_back(copyInMemory(*m_file));
}

Result<void> RecordingFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes)
{
    if (!checkedAdd(offset, bytes.size()))
        return m_file->writeAt(offset, bytes); // refuses
    auto noted =
        m_recording->note({m_number, Recording::Kind::Write, offset, {bytes.begin(), bytes.end()}});
    const Recording::Call &call = m_recording->m_calls.back();
    m_file->write(call.place, call.bytes);
    return noted;
}

Result<void> RecordingFile::setSize(std::uint64_t size)
{
    auto noted = m_recording->note({m_number, Recording::Kind::SetSize, size, {}});
    if (noted)
        m_file->resize(size);
    return noted;
}

Result<void> RecordingFile::sync()
{
    return m_recording->note({m_number, Recording::Kind::Sync, 0, {}});
}

Result<bool> RecordingFile::makeHole(ByteRange range)
{
    return writeAt(range.offset, std::vector<std::byte>(std::size_t(range.length))).map([] {
        return true;
    });
}

std::shared_ptr<MemoryFile> copyInMemory(const BlockFile &file)
{
    auto copy = std::make_shared<MemoryFile>();
    copy->setPath(file.path());
    const std::uint64_t size = file.size().value();
    std::vector<std::byte> bytes;
    for (std::uint64_t at = 0; at < size;) {
        const StorageExtent extent = file.extentAt(at).value();
        const std::uint64_t length =
            extent.isHole ? extent.range.length : std::min(extent.range.length, kStep);
        if (!extent.isHole) {
            bytes.resize(std::size_t(length));
            if (file.readAt(at, bytes).value() != length)
                throw std::runtime_error("the file changed while it was copied");
            copy->write(at, bytes);
        }
        at += length;
    }
    copy->resize(size);
    return copy;
}

bool sameContents(const BlockFile &a, const BlockFile &b)
{
    const std::uint64_t size = a.size().value();
    if (b.size().value() != size)
        return false;
    std::vector<std::byte> left;
    std::vector<std::byte> right;
    for (std::uint64_t at = 0; at < size;) {
        const StorageExtent inA = a.extentAt(at).value();
        const StorageExtent inB = b.extentAt(at).value();
        std::uint64_t length = std::min(inA.range.length, inB.range.length);
        if (!inA.isHole || !inB.isHole) {
            length = std::min(length, kStep);
            left.resize(std::size_t(length));
            right.resize(std::size_t(length));
            if (a.readAt(at, left).value() != length || b.readAt(at, right).value() != length ||
                left != right)
                return false;
        }
        at += length;
    }
    return true;
}

} // namespace parascope::test
