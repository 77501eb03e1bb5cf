#include "tests/support/programkiller.h"

#include "engine/journal/journalstore.h"
#include "tests/support/recordingfile.h"
#include "tests/support/seed.h"

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace parascope::test {

namespace {

/// Whether it was still running after that time.
bool runAndKill(const ProgramKiller::Words &arguments, std::chrono::microseconds after)
{
    std::vector<std::string> words{qgetenv("PARASCOPE_CLI").toStdString()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char *> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        const int null = ::open("/dev/null", O_RDWR);
        for (const int descriptor : {0, 1, 2})
            ::dup2(null, descriptor);
        ::execv(pointers.front(), pointers.data());
        ::_exit(127);
    }
    std::this_thread::sleep_for(after); // the moment is at random: nothing waits for it
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

} // namespace

ProgramKiller::ProgramKiller()
{
    m_random.seed(seedOfThisRun());
}

std::chrono::microseconds ProgramKiller::durationOf(const Words &words) const
{
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = run(words);
    if (outcome.code != 0)
        qFatal("%s", outcome.errors.constData());
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 start);
}

void ProgramKiller::killWithin(std::chrono::microseconds end, const Words &words)
{
    const std::uint64_t moment = m_random() % std::uint64_t(end.count() + 1);
    m_tooLate += runAndKill(words, std::chrono::microseconds(moment)) ? 0 : 1;
}

QString ProgramKiller::wrongAfterKill(const std::filesystem::path &image, const BlockFile &original)
{
    JobControl control;
    const auto journals = findJournals(image, control).value();
    const bool isOld = sameContents(*HostFile::open(image).value(), original);
    if (journals.empty() || !journals.front().info) {
        ++m_noJournal;
        return isOld ? QString() : QStringLiteral("changed without a journal");
    }
    const JournalState state = journals.front().info->state;
    ++m_states[state];
    const Outcome undo = run({"undo", "--not-in-use", image.string()});
    const bool hasUndone = undo.code == 0;
    if (!hasUndone && !isOld)
        return QStringLiteral("state %1: ").arg(int(state)) + QString::fromUtf8(undo.errors);
    return sameContents(*HostFile::open(image).value(), original)
               ? QString()
               : QStringLiteral("state %1: not brought back").arg(int(state));
}

QString ProgramKiller::summary() const
{
    return QStringLiteral("undo files: none %1, prepared %2, applying %3, finished %4; ended "
                          "before the kill %5")
        .arg(m_noJournal)
        .arg(count(JournalState::Prepared))
        .arg(count(JournalState::Applying))
        .arg(count(JournalState::Finished))
        .arg(m_tooLate);
}

} // namespace parascope::test
