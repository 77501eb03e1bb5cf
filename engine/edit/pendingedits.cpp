#include "engine/edit/pendingedits.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace parascope {

bool PendingEdits::overwrite(EditPlace place, std::span<const std::byte> saved,
                             std::span<const std::byte> bytes, bool continues)
{
    // Counted as if each of them were new: a bound need not be exact.
    if (m_bytes.size() + bytes.size() > kMostBytes)
        return false;
    if (continues && joinsLastStep(place)) {
        join(place, saved, bytes);
        set(place, saved, bytes);
        return true;
    }
    Part part{place,
              {saved.begin(), saved.end()},
              {saved.begin(), saved.end()},
              {bytes.begin(), bytes.end()}};
    applyTo(place, part.before);
    if (part.before == part.after)
        return true;
    set(place, saved, bytes);
    push({std::move(part)});
    return true;
}

bool PendingEdits::joinsLastStep(EditPlace place) const
{
    if (m_done == 0 || m_done != m_steps.size() || m_steps.back().size() != 1)
        return false;
    const Part &last = m_steps.back().front();
    const std::uint64_t end = last.place.offset + last.after.size();
    return last.place.space == place.space && (place.offset == end || place.offset + 1 == end);
}

void PendingEdits::join(EditPlace place, std::span<const std::byte> saved,
                        std::span<const std::byte> bytes)
{
    Part &last = m_steps.back().front();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto index = std::size_t(place.offset - last.place.offset) + i;
        if (index < last.after.size()) {
            last.after[index] = bytes[i];
            continue;
        }
        last.saved.push_back(saved[i]);
        last.before.push_back(at({place.space, place.offset + i}).value_or(saved[i]));
        last.after.push_back(bytes[i]);
    }
    // Typed back to what it was: then nothing was done.
    if (last.before == last.after) {
        m_steps.pop_back();
        m_done = m_steps.size();
    }
}

bool PendingEdits::revert(std::span<const EditStretch> stretches)
{
    std::vector<EditRun> runs;
    for (const auto &[space, range] : stretches) {
        auto some = runsIn({space, range.offset}, {space, range.end()});
        runs.insert(runs.end(), some.begin(), some.end());
    }
    return revertRuns(std::move(runs));
}

bool PendingEdits::revertAll()
{
    return revertRuns(runs());
}

bool PendingEdits::revertRuns(std::vector<EditRun> runs)
{
    if (runs.empty())
        return false;
    Step step;
    for (EditRun &run : runs) {
        set(run.place, run.saved, run.saved);
        step.push_back({run.place, run.saved, std::move(run.bytes), run.saved});
    }
    push(std::move(step));
    return true;
}

void PendingEdits::push(Step step)
{
    m_steps.resize(m_done);
    m_steps.push_back(std::move(step));
    m_done = m_steps.size();
}

std::optional<EditPlace> PendingEdits::undo()
{
    if (!canUndo())
        return std::nullopt;
    const Step &step = m_steps[--m_done];
    for (const Part &part : step)
        set(part.place, part.saved, part.before);
    return step.front().place;
}

std::optional<EditPlace> PendingEdits::redo()
{
    if (!canRedo())
        return std::nullopt;
    const Step &step = m_steps[m_done++];
    for (const Part &part : step)
        set(part.place, part.saved, part.after);
    return step.front().place;
}

void PendingEdits::set(EditPlace place, std::span<const std::byte> saved,
                       std::span<const std::byte> bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const EditPlace one{place.space, place.offset + i};
        // What was stored when the byte became pending stays what it is compared with.
        const auto known = m_bytes.find(one);
        const std::byte stored = known == m_bytes.end() ? saved[i] : known->second.saved;
        if (bytes[i] != stored)
            m_bytes.insert_or_assign(one, Value{stored, bytes[i]});
        else if (known != m_bytes.end())
            m_bytes.erase(known);
    }
}

std::optional<std::byte> PendingEdits::at(EditPlace place) const
{
    const auto found = m_bytes.find(place);
    return found == m_bytes.end() ? std::nullopt : std::optional(found->second.now);
}

bool PendingEdits::touches(EditSpace space, ByteRange range) const
{
    const auto first = m_bytes.lower_bound({space, range.offset});
    return first != m_bytes.end() && first->first < EditPlace{space, range.end()};
}

void PendingEdits::applyTo(EditPlace place, std::span<std::byte> bytes) const
{
    const EditPlace end{place.space, place.offset + bytes.size()};
    for (auto one = m_bytes.lower_bound(place); one != m_bytes.end() && one->first < end; ++one)
        bytes[std::size_t(one->first.offset - place.offset)] = one->second.now;
}

std::vector<EditRun> PendingEdits::runs() const
{
    constexpr std::uint64_t kEnd = std::numeric_limits<std::uint64_t>::max();
    return runsIn({EditSpace::File, 0}, {EditSpace::Guest, kEnd});
}

std::vector<EditRun> PendingEdits::runsIn(EditPlace from, EditPlace to) const
{
    std::vector<EditRun> runs;
    for (auto one = m_bytes.lower_bound(from); one != m_bytes.end() && one->first < to; ++one) {
        const auto &[place, value] = *one;
        if (runs.empty() || runs.back().place.space != place.space ||
            runs.back().range().end() != place.offset)
            runs.push_back({place, {}, {}});
        runs.back().saved.push_back(value.saved);
        runs.back().bytes.push_back(value.now);
    }
    return runs;
}

} // namespace parascope
