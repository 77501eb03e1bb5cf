#include "ui/wizards/transfer/clustersizes.h"

#include "engine/create/newimage.h"
#include "engine/text/words.h"

#include <QComboBox>

namespace parascope::ui {

void fillClusterSizes(QComboBox &list)
{
    constexpr std::uint64_t kSmallest = 64ULL * 1024;
    constexpr std::uint64_t kLargest = 64ULL * 1024 * 1024;
    for (std::uint64_t bytes = kSmallest; bytes <= kLargest; bytes *= 2)
        list.addItem(text::size(bytes), QVariant::fromValue<quint64>(bytes));
    list.setCurrentIndex(list.findData(QVariant::fromValue<quint64>(kDefaultClusterBytes)));
}

std::uint64_t chosenClusterBytes(const QComboBox &list)
{
    return list.currentData().value<quint64>();
}

} // namespace parascope::ui
