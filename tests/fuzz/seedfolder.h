#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>

namespace parascope::test {

/// The folder that a program fills with a seed corpus: its only argument, made when it is missing.
class SeedFolder
{
public:
    SeedFolder(int argc, char **argv) : m_program(argv[0])
    {
        if (argc != 2)
            return;
        m_path = argv[1];
        std::error_code error;
        std::filesystem::create_directories(m_path, error);
        m_isGood = !error;
    }

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

    void add(const std::string &name, std::span<const std::byte> seed)
    {
        std::ofstream out(m_path / name, std::ios::binary | std::ios::trunc);
        out.write(reinterpret_cast<const char *>(seed.data()), std::streamsize(seed.size()));
        m_isGood = out.good() && m_isGood;
        ++m_count;
    }
    /// A seed could not be made.
    void fail() { m_isGood = false; }

    /// Says what was done, and gives the exit status.
    [[nodiscard]] int end() const
    {
        if (m_path.empty()) {
            std::fprintf(stderr, "usage: %s FOLDER\n", m_program);
            return 64;
        }
        if (!m_isGood) {
            std::fprintf(stderr, "cannot write to %s\n", m_path.c_str());
            return 1;
        }
        std::printf("%d seeds in %s\n", m_count, m_path.c_str());
        return 0;
    }

private:
    const char *m_program;
    std::filesystem::path m_path;
    bool m_isGood = false;
    int m_count = 0;
};

} // namespace parascope::test
