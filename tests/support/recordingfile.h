#pragma once

#include "engine/io/memoryfile.h"

#include <cerrno>
#include <memory>
#include <optional>
#include <vector>

namespace parascope::test {

/// Everything that was done to the files of one disk, in order; made by RecordingFile. From it
/// follows what each file may look like after a loss of power at any moment. A write, a change of
/// length and a sync are *calls*; the first is number 0.
class Recording
{
public:
    enum class Kind
    {
        Write,
        SetSize,
        Sync
    };
    struct Call
    {
        std::size_t file = 0; ///< in the order in which the files were made
        Kind kind = Kind::Write;
        std::uint64_t place = 0; ///< offset, or the new length
        std::vector<std::byte> bytes;
    };
    /// What became of a call that no sync had made certain.
    enum class Fate
    {
        Done,
        Lost,
        Torn
    };

    [[nodiscard]] const std::vector<Call> &calls() const { return m_calls; }

    /// The calls among the first `count` on `file` that may be lost: those after its last sync.
    [[nodiscard]] std::vector<std::size_t> uncertain(std::size_t file, std::size_t count) const;

    /// `file` after the first `count` calls. `fate` is asked for each uncertain call; a torn write
    /// keeps the sectors of its first half.
    template <class FateOf>
    [[nodiscard]] std::shared_ptr<MemoryFile> replay(std::size_t file, std::size_t count,
                                                     FateOf fate) const
    {
        auto result = start(file);
        std::size_t next = 0;
        const std::vector<std::size_t> open = uncertain(file, count);
        for (std::size_t i = 0; i < count; ++i) {
            if (m_calls[i].file != file)
                continue;
            const bool isUncertain = next < open.size() && open[next] == i;
            if (isUncertain)
                ++next;
            apply(*result, m_calls[i], isUncertain ? fate(i) : Fate::Done);
        }
        return result;
    }
    /// `file` when nothing of the first `count` calls is lost.
    [[nodiscard]] std::shared_ptr<MemoryFile> replay(std::size_t file, std::size_t count) const;

    /// Call number `call` fails with `systemError`. A write that fails has written the first half
    /// of its bytes before when `isShort`, else nothing; a failed sync has done nothing.
    void failCall(std::size_t call, int systemError, bool isShort = false);
    /// The order was carried out.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    friend class RecordingFile;

    [[nodiscard]] std::shared_ptr<MemoryFile> start(std::size_t file) const;
    static void apply(MemoryFile &file, const Call &call, Fate fate);
    /// Notes a call; the error that was ordered for it.
    [[nodiscard]] Result<void> note(Call call);

    struct Failure
    {
        std::size_t call = 0;
        int systemError = EIO;
        bool isShort = false;
    };

    std::vector<Call> m_calls;
    std::vector<std::shared_ptr<MemoryFile>> m_starts; ///< contents when the recording began
    std::optional<Failure> m_failure;
    bool m_hasFailed = false;
};

/// A file in memory whose changes enter a Recording, which may order a call to fail.
class RecordingFile : public WritableFile
{
public:
    /// Begins as a copy of `contents`, which is empty without it.
    explicit RecordingFile(std::shared_ptr<Recording> recording,
                           const BlockFile *contents = nullptr);

    [[nodiscard]] std::string path() const override { return m_file->path(); }
    [[nodiscard]] Result<std::uint64_t> size() const override { return m_file->size(); }
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                             std::span<std::byte> out) const override
    {
        return m_file->readAt(offset, out);
    }
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override
    {
        return m_file->extentAt(offset);
    }
    [[nodiscard]] Result<void> writeAt(std::uint64_t offset,
                                       std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> setSize(std::uint64_t size) override;
    [[nodiscard]] Result<void> sync() override;
    /// Recorded as a write of zeros.
    [[nodiscard]] Result<bool> makeHole(ByteRange range) override;

    /// Its number in the recording.
    [[nodiscard]] std::size_t number() const { return m_number; }
    [[nodiscard]] const MemoryFile &contents() const { return *m_file; }

private:
    std::shared_ptr<Recording> m_recording;
    std::shared_ptr<MemoryFile> m_file;
    std::size_t m_number;
};

/// A copy in memory, holes as holes.
[[nodiscard]] std::shared_ptr<MemoryFile> copyInMemory(const BlockFile &file);

/// Whether both have the same length and bytes.
[[nodiscard]] bool sameContents(const BlockFile &a, const BlockFile &b);

} // namespace parascope::test
