#pragma once

namespace parascope::text {

/// While one lives, the sentences of its thread are to stay in English, whatever language the
/// window speaks: for files that programs read. Whoever installs translations asks `isWanted()`.
class Untranslated
{
public:
    Untranslated();
    ~Untranslated();
    Untranslated(const Untranslated &) = delete;
    Untranslated &operator=(const Untranslated &) = delete;

    [[nodiscard]] static bool isWanted();
};

} // namespace parascope::text
