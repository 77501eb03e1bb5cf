#pragma once

#include "engine/format/diskdescriptor.h"

namespace parascope {

/// The text of a descriptor with some of its values changed: `after` is what decodeDescriptor()
/// gave for `xml`, with other values. Only the text of values that differ is replaced (a missing
/// one is inserted); comments, spaces, order and unknown elements stay byte for byte, so nothing
/// changed gives the same bytes. The result has been read again and says what `after` says.
///
/// Can be changed: numbers and names of the parameters, numbers of storages, GUID, Type and File of
/// images, TopGUID, GUID and ParentGUID of snapshots. Errors: Unsupported when anything else
/// differs (lists of other length, a value taken away), or the text is not UTF-8, or a value could
/// not be placed; InvalidDescriptor as of decodeDescriptor().
[[nodiscard]] Result<QByteArray>
changedDescriptor(const QByteArray &xml, const DiskDescriptor &after, const std::string &path = {});

/// What a descriptor says, without where it stands in the text and what was wrong with that: equal
/// for two texts that say the same.
[[nodiscard]] DiskDescriptor withoutPlaces(DiskDescriptor descriptor);

} // namespace parascope
