// Copies 100,000 clusters of a file behind its end with plain reads and writes, and syncs: what a
// repair of as many duplicates (benchimage.cpp) is measured against.
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

int main(int argc, char **argv)
{
    constexpr std::uint64_t kCount = 100'000;
    std::uint64_t cluster = 0;
    if (argc == 3)
        std::from_chars(argv[2], argv[2] + std::strlen(argv[2]), cluster);
    if (cluster == 0) {
        std::fprintf(stderr, "usage: %s FILE BYTES-PER-CLUSTER\n", argv[0]);
        return 64;
    }
    const int file = ::open(argv[1], O_RDWR | O_CLOEXEC);
    const std::uint64_t end = static_cast<std::uint64_t>(::lseek(file, 0, SEEK_END));
    const std::uint64_t step = end / cluster / kCount * cluster;
    std::vector<char> buffer(cluster);
    bool isGood = file >= 0 && step > 0;
    for (std::uint64_t i = 0; isGood && i < kCount; ++i) {
        const auto length = static_cast<ssize_t>(cluster);
        isGood =
            ::pread(file, buffer.data(), cluster, static_cast<off_t>(i * step)) == length &&
            ::pwrite(file, buffer.data(), cluster, static_cast<off_t>(end + i * cluster)) == length;
    }
    if (!isGood || ::fsync(file) != 0) {
        std::perror(argv[1]);
        return 1;
    }
    return ::close(file);
}
