// Reads or writes 4 KiB again and again at places all over a disk, through the engine, and prints
// how many milliseconds that took, opening and closing left out. Places are those of `qemu-img
// bench`: each is the one before plus STEP, modulo the size of the disk. THREADS read at the same
// time; writes come one after another whatever it says, for a GuestWriter takes one at a time.
#include "engine/base/jobcontrol.h"
#include "engine/check/checker.h"
#include "engine/disk/guestreader.h"
#include "engine/image/imageloader.h"
#include "engine/write/hostwrite.h"

#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <thread>
#include <vector>

using namespace parascope;

namespace {

constexpr std::uint64_t kRequestBytes = 4096;

struct Run
{
    const char *path = nullptr;
    std::uint64_t count = 0;
    std::uint64_t step = 0;
    std::uint64_t threads = 1;
};

std::uint64_t numberOf(const char *text)
{
    std::uint64_t number = 0;
    std::from_chars(text, text + std::strlen(text), number);
    return number;
}

class Clock
{
public:
    void print() const
    {
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - m_start;
        std::printf("%.1f\n", time.count());
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

bool readAll(const Run &run)
{
    const auto file = HostFile::open(run.path);
    if (!file)
        return false;
    const auto state = loadImage(**file);
    if (!state)
        return false;
    const GuestReader reader(*state, *file);
    std::atomic<std::uint64_t> next = 0;
    std::atomic<bool> isGood = true;
    const auto work = [&] {
        std::vector<std::byte> buffer(kRequestBytes);
        for (std::uint64_t i = next++; i < run.count; i = next++) {
            if (!reader.read(GuestOffset(i * run.step % reader.diskBytes()), buffer))
                isGood = false;
        }
    };
    const Clock clock;
    std::vector<std::thread> others;
    for (std::uint64_t i = 1; i < run.threads; ++i)
        others.emplace_back(work);
    work();
    for (std::thread &other : others)
        other.join();
    clock.print();
    return isGood;
}

bool writeAll(const Run &run)
{
    const auto file = HostFile::open(run.path);
    if (!file)
        return false;
    JobControl control;
    auto report = checkFile(**file, {}, control);
    if (!report)
        return false;
    const auto change = HostWrite::open(run.path, **report, true, {}, {}, control);
    if (!change)
        return false;
    report->reset();
    GuestWriter &writer = (*change)->writer();
    const std::vector<std::byte> bytes(kRequestBytes, std::byte{0x5A});
    bool isGood = true;
    const Clock clock;
    for (std::uint64_t i = 0; isGood && i < run.count; ++i)
        isGood = writer.write(GuestOffset(i * run.step % writer.diskBytes()), bytes).has_value();
    clock.print();
    return isGood && (*change)->finish();
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view mode = argc == 6 ? argv[1] : "";
    if (mode != "read" && mode != "write") {
        std::fprintf(stderr, "usage: %s read|write IMAGE COUNT STEP THREADS\n", argv[0]);
        return 64;
    }
    const Run run{argv[2], numberOf(argv[3]), numberOf(argv[4]), numberOf(argv[5])};
    if (mode == "read" ? readAll(run) : writeAll(run))
        return 0;
    std::fprintf(stderr, "%s: %s failed\n", argv[2], argv[1]);
    return 1;
}
