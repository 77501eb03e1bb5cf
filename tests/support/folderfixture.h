#pragma once

#include "engine/base/jobcontrol.h"
#include "tests/support/temporaryfolder.h"

#include <QObject>
#include <QRandomGenerator>

#include <memory>

namespace parascope::test {

/// What a test of files that are made begins with: a new folder for every test function, random
/// numbers whose seed is printed, and a control that nobody cancels.
class FolderFixture : public QObject
{
    Q_OBJECT

protected:
    QRandomGenerator m_random;
    std::unique_ptr<TemporaryFolder> m_folder;
    JobControl m_control;

private Q_SLOTS:
    void initTestCase();
    void init();
};

} // namespace parascope::test
