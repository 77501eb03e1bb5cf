#pragma once

#include "engine/io/blockfile.h"
#include "engine/journal/journalfile.h"
#include "tests/support/program.h"
#include "tests/support/temporaryfolder.h"

#include <QString>

#include <chrono>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace parascope::test {

/// Kills the real parascope-cli at random moments while it changes an image, and sees that the
/// image can be brought back. Counts in what state the undo files were. Prints the seed.
class ProgramKiller
{
public:
    ProgramKiller();

    using Words = std::vector<std::string>;
    [[nodiscard]] Outcome run(Words words) const
    {
        return Program(m_scratch.path()).run(std::move(words));
    }
    /// How long an undisturbed run takes; fails the program when it fails.
    [[nodiscard]] std::chrono::microseconds durationOf(const Words &words) const;
    /// Runs the program and kills it at a random moment before `end`, if it still runs then.
    void killWithin(std::chrono::microseconds end, const Words &words);

    /// Undo, or nothing to undo, and then `original` again. Empty when that is so.
    [[nodiscard]] QString wrongAfterKill(const std::filesystem::path &image,
                                         const BlockFile &original);

    /// Rounds in which a change was met in this state.
    [[nodiscard]] int count(JournalState state) const
    {
        const auto found = m_states.find(state);
        return found == m_states.end() ? 0 : found->second;
    }
    /// What was met.
    [[nodiscard]] QString summary() const;

private:
    TemporaryFolder m_scratch; ///< for what the program prints
    std::mt19937_64 m_random;
    std::map<JournalState, int> m_states;
    int m_noJournal = 0;
    int m_tooLate = 0;
};

} // namespace parascope::test
