#pragma once

#include <QCoreApplication>

namespace parascope::cli {

/// Translation context of the command line.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::cli)
};

} // namespace parascope::cli
