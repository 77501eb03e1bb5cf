#pragma once

#include "tests/support/faultyfile.h"
#include "tests/support/recordingfile.h"

namespace parascope::test {

/// Reads go through a FaultyFile, writes to the recorded file below it.
class FaultyReads : public WritableFile
{
public:
    explicit FaultyReads(std::shared_ptr<RecordingFile> base)
        : m_base(std::move(base)), m_reads(std::make_shared<FaultyFile>(m_base))
    {}

    [[nodiscard]] FaultyFile &reads() { return *m_reads; }

    [[nodiscard]] std::string path() const override { return m_base->path(); }
    [[nodiscard]] Result<std::uint64_t> size() const override { return m_reads->size(); }
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                             std::span<std::byte> out) const override
    {
        return m_reads->readAt(offset, out);
    }
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override
    {
        return m_reads->extentAt(offset);
    }
    [[nodiscard]] Result<void> writeAt(std::uint64_t offset,
                                       std::span<const std::byte> bytes) override
    {
        return m_base->writeAt(offset, bytes);
    }
    [[nodiscard]] Result<void> setSize(std::uint64_t size) override
    {
        return m_base->setSize(size);
    }
    [[nodiscard]] Result<void> sync() override { return m_base->sync(); }
    [[nodiscard]] Result<bool> makeHole(ByteRange range) override
    {
        return m_base->makeHole(range);
    }

private:
    std::shared_ptr<RecordingFile> m_base;
    std::shared_ptr<FaultyFile> m_reads;
};

} // namespace parascope::test
