#include "engine/transfer/damagelist.h"

namespace parascope {

bool isDamage(GuestSource source)
{
    switch (source) {
    case GuestSource::Data:
    case GuestSource::Unallocated:
    case GuestSource::NotInThisFile:
        return false;
    case GuestSource::BeyondTable:
    case GuestSource::Missing:
    case GuestSource::Metadata:
    case GuestSource::Unreadable:
    case GuestSource::LayerMissing:
        break;
    }
    return true;
}

void DamageList::add(const DamagedPlace &place)
{
    if (place.guest.isEmpty())
        return;
    m_bytes += place.guest.length;
    const bool goesOn =
        m_count > 0 && m_last.source == place.source && m_last.guest.end() == place.guest.offset;
    if (goesOn) {
        m_last.guest.length += place.guest.length;
        if (m_count <= m_places.size())
            m_places.back() = m_last;
        return;
    }
    m_last = place;
    ++m_count;
    if (m_places.size() < kKept)
        m_places.push_back(place);
}

} // namespace parascope
