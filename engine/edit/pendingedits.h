#pragma once

#include "engine/base/byterange.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace parascope {

/// Which bytes an edit changes. What the guest sees of an allocated cluster are bytes of the file.
enum class EditSpace
{
    File, ///< bytes of the image file; offsets of the file
    Guest ///< bytes of the disk that have no place in the file yet; offsets of the disk
};

/// A byte that can be edited.
struct EditPlace
{
    EditSpace space = EditSpace::File;
    std::uint64_t offset = 0;

    auto operator<=>(const EditPlace &) const = default;
};

/// Neighbouring bytes that are to be changed: `saved` stands there now, `bytes` shall stand there.
/// Both are of the same length, and differ in each byte.
struct EditRun
{
    EditPlace place;
    std::vector<std::byte> saved;
    std::vector<std::byte> bytes;

    bool operator==(const EditRun &) const = default;
    [[nodiscard]] ByteRange range() const { return {place.offset, bytes.size()}; }
};

/// Bytes where something may be pending.
struct EditStretch
{
    EditSpace space = EditSpace::File;
    ByteRange range;
};

/// Bytes that were typed and not written yet, with the steps that led to them. Pending is what
/// differs from what is stored; a byte that is typed back is pending no more. Knows neither files
/// nor the format: whoever calls says what is stored. A value; memory goes with what is pending,
/// which is bounded, and with the steps.
class PendingEdits
{
public:
    /// More bytes than this are never pending at once.
    static constexpr std::size_t kMostBytes = 1U << 20U;

    bool operator==(const PendingEdits &) const = default;

    /// Puts `bytes` over what is at `place`, as one step. `saved`, as long, is what is stored
    /// there. `continues`: this is typed on from the step before, with which it makes one step when
    /// it begins behind it, or on its last byte. False, and nothing is changed, when too much would
    /// be pending.
    [[nodiscard]] bool overwrite(EditPlace place, std::span<const std::byte> saved,
                                 std::span<const std::byte> bytes, bool continues = false);
    /// Makes bytes as they are stored, as one step; the stretches are apart. False when none was
    /// pending.
    bool revert(std::span<const EditStretch> stretches);
    /// Makes everything as it is stored, as one step.
    bool revertAll();
    /// Forgets everything, steps too.
    void clear() { *this = PendingEdits(); }

    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_done < m_steps.size(); }
    /// Takes the last step back, or does it again; returns where it begins. Nothing when there is
    /// none.
    std::optional<EditPlace> undo();
    std::optional<EditPlace> redo();

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] std::size_t byteCount() const { return m_bytes.size(); }
    /// The byte that is pending at a place.
    [[nodiscard]] std::optional<std::byte> at(EditPlace place) const;
    /// Whether anything is pending in a range.
    [[nodiscard]] bool touches(EditSpace space, ByteRange range) const;
    /// Puts what is pending over `bytes`, which were read from `place` on.
    void applyTo(EditPlace place, std::span<std::byte> bytes) const;
    /// Everything that is pending: runs of the file first, ascending, as long as they can be.
    [[nodiscard]] std::vector<EditRun> runs() const;

private:
    struct Value
    {
        std::byte saved{};
        std::byte now{};

        bool operator==(const Value &) const = default;
    };
    /// Neighbouring bytes before and after a step.
    struct Part
    {
        EditPlace place;
        std::vector<std::byte> saved;
        std::vector<std::byte> before;
        std::vector<std::byte> after;

        bool operator==(const Part &) const = default;
    };
    using Step = std::vector<Part>;

    [[nodiscard]] bool joinsLastStep(EditPlace place) const;
    void join(EditPlace place, std::span<const std::byte> saved, std::span<const std::byte> bytes);
    bool revertRuns(std::vector<EditRun> runs);
    void push(Step step);
    void set(EditPlace place, std::span<const std::byte> saved, std::span<const std::byte> bytes);
    [[nodiscard]] std::vector<EditRun> runsIn(EditPlace from, EditPlace to) const;

    std::map<EditPlace, Value> m_bytes; ///< only those that differ
    std::vector<Step> m_steps;
    std::size_t m_done = 0; ///< steps that are not taken back
};

} // namespace parascope
