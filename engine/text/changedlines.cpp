#include "engine/text/changedlines.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace parascope::text {

namespace {

using Lines = std::vector<std::string_view>;

/// Longer lines are shown in part.
constexpr std::size_t kLongLine = 200;
constexpr std::size_t kAround = 60;
/// Pairs of lines that are compared to find what two parts have in common.
constexpr std::size_t kMostPairs = 1'000'000;

Lines linesOf(const QByteArray &text)
{
    Lines lines;
    std::string_view rest(text.constData(), static_cast<std::size_t>(text.size()));
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

bool isInsideCharacter(char byte)
{
    constexpr unsigned kContinuation = 0x80;
    constexpr unsigned kContinuationMask = 0xC0;
    return (static_cast<unsigned char>(byte) & kContinuationMask) == kContinuation;
}

QString decoded(std::string_view line)
{
    return QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
}

/// A line, or of a long one what is around the part in which it differs from `other`.
QString shown(std::string_view line, std::string_view other)
{
    if (line.size() <= kLongLine)
        return decoded(line);
    const auto same =
        static_cast<std::size_t>(std::ranges::mismatch(line, other).in1 - line.begin());
    std::size_t from = same > kAround ? same - kAround : 0;
    while (from > 0 && isInsideCharacter(line[from]))
        --from;
    std::size_t to = std::min(from + kLongLine, line.size());
    while (to < line.size() && isInsideCharacter(line[to]))
        ++to;
    const QString ellipsis = QStringLiteral("…");
    return (from > 0 ? ellipsis : QString()) + decoded(line.substr(from, to - from)) +
           (to < line.size() ? ellipsis : QString());
}

/// Goes through two texts and writes down what differs.
class Comparison
{
public:
    Comparison(const Lines &before, const Lines &after, std::size_t most)
        : m_before(before), m_after(after), m_most(most)
    {}

    [[nodiscard]] ChangedLines result()
    {
        std::size_t start = 0;
        while (start < m_before.size() && start < m_after.size() &&
               m_before[start] == m_after[start])
            ++start;
        std::size_t oldEnd = m_before.size();
        std::size_t newEnd = m_after.size();
        while (oldEnd > start && newEnd > start && m_before[oldEnd - 1] == m_after[newEnd - 1]) {
            --oldEnd;
            --newEnd;
        }
        const std::size_t olds = oldEnd - start;
        const std::size_t news = newEnd - start;
        // Values that were replaced in their places are the rule.
        if (olds == news)
            pairwise(start, oldEnd);
        else if ((olds + 1) <= kMostPairs / (news + 1))
            byCommonLines(start, oldEnd, newEnd);
        else
            block(start, oldEnd, start, newEnd);
        return std::move(m_result);
    }

private:
    void add(bool isNew, std::size_t index, std::string_view other)
    {
        if (m_result.lines.size() >= m_most) {
            ++m_result.more;
            return;
        }
        const std::string_view line = (isNew ? m_after : m_before)[index];
        m_result.lines.push_back({isNew, index + 1, shown(line, other)});
    }

    void block(std::size_t oldFrom, std::size_t oldTo, std::size_t newFrom, std::size_t newTo)
    {
        const std::size_t olds = oldTo - oldFrom;
        const std::size_t news = newTo - newFrom;
        for (std::size_t i = 0; i < olds; ++i)
            add(false, oldFrom + i, i < news ? m_after[newFrom + i] : std::string_view());
        for (std::size_t i = 0; i < news; ++i)
            add(true, newFrom + i, i < olds ? m_before[oldFrom + i] : std::string_view());
    }

    void pairwise(std::size_t from, std::size_t to)
    {
        while (from < to) {
            std::size_t end = from;
            while (end < to && m_before[end] != m_after[end])
                ++end;
            block(from, end, from, end);
            from = std::max(end, from + 1);
        }
    }

    /// By the longest common subsequence of lines.
    void byCommonLines(std::size_t start, std::size_t oldEnd, std::size_t newEnd)
    {
        const std::size_t olds = oldEnd - start;
        const std::size_t news = newEnd - start;
        const std::size_t width = news + 1;
        // Lines in common from here on.
        std::vector<std::uint32_t> common((olds + 1) * width);
        for (std::size_t o = olds; o-- > 0;)
            for (std::size_t n = news; n-- > 0;)
                common[o * width + n] =
                    m_before[start + o] == m_after[start + n]
                        ? common[(o + 1) * width + n + 1] + 1
                        : std::max(common[(o + 1) * width + n], common[o * width + n + 1]);
        std::size_t o = 0;
        std::size_t n = 0;
        while (o < olds || n < news) {
            const std::size_t oldFrom = o;
            const std::size_t newFrom = n;
            while (o < olds && n < news && m_before[start + o] != m_after[start + n]) {
                if (common[(o + 1) * width + n] >= common[o * width + n + 1])
                    ++o;
                else
                    ++n;
            }
            if (n == news)
                o = olds;
            else if (o == olds)
                n = news;
            block(start + oldFrom, start + o, start + newFrom, start + n);
            while (o < olds && n < news && m_before[start + o] == m_after[start + n]) {
                ++o;
                ++n;
            }
        }
    }

    const Lines &m_before;
    const Lines &m_after;
    std::size_t m_most;
    ChangedLines m_result;
};

} // namespace

ChangedLines changedLines(const QByteArray &before, const QByteArray &after, std::size_t most)
{
    const Lines old = linesOf(before);
    const Lines now = linesOf(after);
    return Comparison(old, now, most).result();
}

} // namespace parascope::text
