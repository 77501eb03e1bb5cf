#include "engine/text/untranslated.h"

namespace parascope::text {

namespace {

thread_local int t_depth = 0;

} // namespace

Untranslated::Untranslated()
{
    ++t_depth;
}

Untranslated::~Untranslated()
{
    --t_depth;
}

bool Untranslated::isWanted()
{
    return t_depth > 0;
}

} // namespace parascope::text
