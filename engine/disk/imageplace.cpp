#include "engine/disk/imageplace.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <vector>

namespace parascope {

namespace {

namespace fs = std::filesystem;

/// What a path leads to, links followed; nothing when there is no such file, or it is a folder.
std::optional<fs::path> realFile(const fs::path &path)
{
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    if (problem || !fs::exists(status) || fs::is_directory(status))
        return std::nullopt;
    fs::path real = fs::canonical(path, problem);
    return problem ? std::nullopt : std::optional(std::move(real));
}

/// The parts of a path in which either slash separates folders.
std::vector<std::string> partsOf(const std::string &written)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= written.size();) {
        const std::size_t end = std::min(written.find_first_of("/\\", at), written.size());
        if (end > at)
            parts.push_back(written.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool isOrdinary(const std::string &part)
{
    return part != "." && part != "..";
}

/// Looks for one file in the order that findImage() promises.
class ImageSearch
{
public:
    ImageSearch(const fs::path &folder, const std::string &written)
        : m_folder(folder), m_written(written), m_parts(partsOf(written))
    {
        std::error_code problem;
        m_real = fs::canonical(folder, problem);
        if (problem)
            m_real = folder;
        m_slashed = written;
        std::ranges::replace(m_slashed, '\\', '/');
    }

    ImagePlace run()
    {
        if (m_parts.empty() || m_written.find('\0') != std::string::npos)
            return {ImagePlace::Kind::Unusable, {}, false};
        if (isInside(m_folder / m_written))
            return {ImagePlace::Kind::Inside, m_folder / m_written, false};
        if (isInside(m_folder / m_slashed))
            return {ImagePlace::Kind::Inside, m_folder / m_slashed, false};
        if (isOrdinary(m_parts.back()) && isInside(m_folder / m_parts.back()))
            return {ImagePlace::Kind::Moved, m_folder / m_parts.back(), true};
        return outside();
    }

private:
    [[nodiscard]] bool isInside(const fs::path &path) const
    {
        const std::optional<fs::path> real = realFile(path);
        return real && real->native().starts_with(m_real.native() + '/');
    }

    [[nodiscard]] ImagePlace outside() const
    {
        for (const fs::path &path : {m_folder / m_written, m_folder / m_slashed}) {
            if (realFile(path))
                return {ImagePlace::Kind::Outside, path, false};
        }
        // A clone and what it was cloned from may have moved together.
        fs::path beside = m_real.parent_path();
        for (const std::size_t count : {std::size_t(2), std::size_t(3)}) {
            const std::optional<fs::path> path = lastParts(beside, count);
            if (path && realFile(*path))
                return {ImagePlace::Kind::Outside, *path, true};
            beside = beside.parent_path();
        }
        return {ImagePlace::Kind::Missing, m_folder / m_slashed, false};
    }

    [[nodiscard]] std::optional<fs::path> lastParts(fs::path path, std::size_t count) const
    {
        if (m_parts.size() < count)
            return std::nullopt;
        for (std::size_t i = m_parts.size() - count; i < m_parts.size(); ++i) {
            if (!isOrdinary(m_parts[i]))
                return std::nullopt;
            path /= m_parts[i];
        }
        return path;
    }

    const fs::path &m_folder;
    const std::string &m_written;
    std::vector<std::string> m_parts;
    fs::path m_real;       ///< the folder, without links
    std::string m_slashed; ///< as written, with slashes only
};

} // namespace

ImagePlace findImage(const std::filesystem::path &folder, const std::string &written)
{
    return ImageSearch(folder, written).run();
}

} // namespace parascope
