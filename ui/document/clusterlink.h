#pragma once

#include "engine/base/units.h"

#include <QString>

namespace parascope::ui {

class Document;

/// HTML links to places of a document, for panels that show text. followClusterLink() calls the
/// slot of the document that such a link means; foreign links do nothing.
[[nodiscard]] QString clusterLink(GuestCluster cluster);
[[nodiscard]] QString hostLink(HostOffset offset);
/// To the next of the clusters that share the selected place, at the same byte within it.
[[nodiscard]] QString comparisonLink();
/// Keep a shared place for this cluster; leave it to the repair again who keeps it.
[[nodiscard]] QString keepLink(GuestCluster cluster);
[[nodiscard]] QString forgetKeeperLink(GuestCluster cluster);
void followClusterLink(Document &document, const QString &link);

} // namespace parascope::ui
