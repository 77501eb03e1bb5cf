#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/disk/diskreader.h"
#include "engine/transfer/damagelist.h"
#include "engine/transfer/transfersource.h"

#include <map>
#include <vector>

namespace parascope {

class ReadAhead;

/// Takes the bytes of a disk in ascending order, without gaps. `offset` is a
/// place of the disk.
class GuestSink
{
public:
    GuestSink() = default;
    virtual ~GuestSink() = default;
    GuestSink(const GuestSink &) = delete;
    GuestSink &operator=(const GuestSink &) = delete;

    /// At most 1 MiB.
    [[nodiscard]] virtual Result<void> write(std::uint64_t offset,
                                             std::span<const std::byte> bytes) = 0;
    /// Any length. Asks `control` between its own I/O calls when it needs more
    /// than one.
    [[nodiscard]] virtual Result<void> writeZeros(ByteRange range, JobControl &control) = 0;
    /// As write(), with at most 1 MiB of another file that need not pass through
    /// this program. False: not here; write() follows, with the same bytes.
    [[nodiscard]] virtual Result<bool> writeFrom(const BlockFile &source, ByteRange range,
                                                 std::uint64_t offset);
};

/// How far a piece of work is, counted over all its steps.
class TransferProgress
{
public:
    explicit TransferProgress(JobControl &control) : m_control(control) {}

    /// Starts anew with work of `total` bytes.
    void begin(std::uint64_t total);
    /// Whether zeros cost time too, in the step that follows.
    void setCountsZeros(bool countsZeros) { m_countsZeros = countsZeros; }
    /// Everything up to `done` is done: the end of a step that knew its size only
    /// roughly.
    void reach(std::uint64_t done);
    void addData(std::uint64_t bytes) { reach(m_done + bytes); }
    void addZeros(std::uint64_t bytes);
    [[nodiscard]] std::uint64_t done() const { return m_done; }
    [[nodiscard]] JobControl &control() { return m_control; }

private:
    JobControl &m_control;
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
    bool m_countsZeros = false;
};

/// Whether zeros stand for damaged places, or the first of them is the end.
enum class OnDamage
{
    Stop,
    Zeros
};

/// Hands a disk over to a sink, in time proportional to what is stored: holes
/// of the host file are not read. One thread.
class GuestCopy
{
public:
    GuestCopy(const TransferSource &source, OnDamage onDamage, TransferProgress &progress);

    /// `range` lies inside the disk. Errors: those of the sink; OutOfRange;
    /// Cancelled; DamagedPlace (OnDamage::Stop): what lies before the place has
    /// been handed over, and damage() ends with it.
    [[nodiscard]] Result<void> run(ByteRange range, GuestSink &sink);

    [[nodiscard]] const DamageList &damage() const { return m_damage; }
    /// Bytes that were handed over as data.
    [[nodiscard]] std::uint64_t dataBytes() const { return m_dataBytes; }
    /// Bytes that a layer does not have.
    [[nodiscard]] std::uint64_t bytesNotInThisFile() const { return m_bytesNotInThisFile; }

private:
    [[nodiscard]] Result<void> copyExtent(const DiskExtent &extent, GuestSink &sink,
                                          ReadAhead &ahead);
    [[nodiscard]] Result<void> copyData(const DiskExtent &extent, GuestSink &sink,
                                        ReadAhead &ahead);
    [[nodiscard]] Result<void> copyPiece(ByteRange guest, const BlockFile &file, std::uint64_t host,
                                         GuestSink &sink);
    [[nodiscard]] Result<void> readPiece(ByteRange guest, GuestSink &sink);
    [[nodiscard]] Result<void> zeros(ByteRange guest, GuestSink &sink);
    [[nodiscard]] Result<void> damaged(const DamagedPlace &place);
    [[nodiscard]] StorageExtent storageAt(const BlockFile &file, std::uint64_t host);

    TransferSource m_source;
    DiskReader m_reader;
    OnDamage m_onDamage;
    TransferProgress &m_progress;
    std::vector<std::byte> m_buffer; ///< made when it is needed first
    /// The stretch of each file that was asked for last.
    std::map<const BlockFile *, StorageExtent> m_stretches;
    DamageList m_damage;
    std::uint64_t m_dataBytes = 0;
    std::uint64_t m_bytesNotInThisFile = 0;
    bool m_tryFrom = true; ///< writeFrom() was not refused so far, or has worked once
    bool m_fromWorks = false;
};

} // namespace parascope
