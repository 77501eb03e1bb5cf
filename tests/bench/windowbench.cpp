// What opening costs in the window, for tests/bench/run:
//
//   parascope-bench-window --empty        shows an empty Qt window and ends when it was painted
//   parascope-bench-window --open FILE    shows the image and ends with complete maps and verdict
//   parascope-bench-window --stall FILE   prints the longest time in ms that the window did not
//   react
//                                         until everything, holes and reverse map too, was there
//   parascope-bench-window --jumps FILE   jumps about in the hex view of the disk; prints reads per
//                                         jump, and by how many KiB memory grew
#include "engine/session/openedimage.h"
#include "tests/support/faultyfile.h"
#include "ui/document/document.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windows.h"
#include "ui/views/hex/hexblocks.h"
#include "ui/views/hex/sessionsource.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <fstream>
#include <random>
#include <unistd.h>

using namespace parascope;

namespace {

// At once: what tearing down costs is not what is asked.
[[noreturn]] void end(int code = 0)
{
    std::fflush(stdout);
    std::_Exit(code);
}

/// Memory that the program has now.
long residentKib()
{
    long total = 0;
    long resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident * (::sysconf(_SC_PAGESIZE) / 1024);
}

class EmptyWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QTimer::singleShot(0, this, [] { end(); });
    }
};

int runEmpty()
{
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

/// Beats in the GUI thread; a late beat is a window that did not react.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.start(2);
        m_clock.start();
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_clock.restart()); });
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

int runImage(const char *path, bool isUntilVerdict)
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::Settings settings(store);
    ui::Windows windows(&settings, true);
    ui::MainWindow *window = windows.openImage(path);
    ui::Document *document = window->document();
    Heartbeat heartbeat;
    if (isUntilVerdict) {
        QObject::connect(document, &ui::Document::reportChanged, document, [document] {
            if (document->report() && document->maps().host)
                QTimer::singleShot(0, document, [] { end(); }); // after the views took it in
        });
    } else {
        auto *poll = new QTimer(document);
        QObject::connect(poll, &QTimer::timeout, document, [&heartbeat, document] {
            if (!document->reverseMap())
                return;
            std::printf("%lld\n", heartbeat.longest());
            end();
        });
        poll->start(200);
    }
    QObject::connect(document, &ui::Document::errorChanged, document, [path, document] {
        if (!document->error())
            return; // told when a load ends well, too
        std::fprintf(stderr, "cannot open %s\n", path);
        end(1);
    });
    return QApplication::exec();
}

/// One jump after the other; the next begins when the bytes of the last one are there.
class Jumps : public QObject
{
public:
    static constexpr int kJumps = 500;
    static constexpr std::uint64_t kScreenful = 4096;

    Jumps(ImageSession &session, const test::FaultyFile &file, std::uint64_t diskBytes)
        : m_source(session), m_blocks(&m_source), m_file(file), m_diskBytes(diskBytes)
    {
        connect(&m_blocks, &ui::HexBlocks::arrived, this, &Jumps::next);
        m_blocks.reset(ByteSpace::Guest, diskBytes);
        m_readsBefore = file.reads();
        m_kibBefore = residentKib();
        next();
    }

private:
    void next()
    {
        if (m_jumps == kJumps) {
            std::printf("%.3f %ld\n", double(m_file.reads() - m_readsBefore) / kJumps,
                        residentKib() - m_kibBefore);
            end();
        }
        ++m_jumps;
        m_blocks.want({m_random() % (m_diskBytes - kScreenful), kScreenful});
    }

    ui::SessionSource m_source;
    ui::HexBlocks m_blocks;
    const test::FaultyFile &m_file;
    std::uint64_t m_diskBytes;
    std::uint64_t m_readsBefore = 0;
    long m_kibBefore = 0;
    int m_jumps = 0;
    std::mt19937_64 m_random{1};
};

int runJumps(const char *path)
{
    std::shared_ptr<test::FaultyFile> counter;
    ImageSession session(path, [&](const std::filesystem::path &name) -> Result<OpenedImage> {
        auto opened = openHostImage(name);
        if (!opened)
            return opened;
        counter = std::make_shared<test::FaultyFile>(opened->file); // counts, without any fault
        opened->file = counter;
        return opened;
    });
    std::uint64_t diskBytes = 0;
    std::unique_ptr<Jumps> jumps;
    QObject::connect(&session, &ImageSession::tableAvailable, &session,
                     [&](const ImageStatePtr &state) { diskBytes = state->geometry.diskBytes; });
    QObject::connect(&session, &ImageSession::finished, &session,
                     [&] { jumps = std::make_unique<Jumps>(session, *counter, diskBytes); });
    QObject::connect(&session, &ImageSession::failed, &session, [path] {
        std::fprintf(stderr, "cannot open %s\n", path);
        end(1);
    });
    session.open();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const std::string_view mode = argc > 1 ? argv[1] : "";
    if (mode == "--empty")
        return runEmpty();
    if (argc == 3 && (mode == "--open" || mode == "--stall"))
        return runImage(argv[2], mode == "--open");
    if (argc == 3 && mode == "--jumps")
        return runJumps(argv[2]);
    std::fprintf(stderr, "usage: %s --empty | --open FILE | --stall FILE | --jumps FILE\n",
                 argv[0]);
    return 64;
}
