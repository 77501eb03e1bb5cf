#include "tests/support/folderfixture.h"

#include "tests/support/seed.h"

namespace parascope::test {

void FolderFixture::initTestCase()
{
    m_random.seed(seedOfThisRun());
}

void FolderFixture::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
}

} // namespace parascope::test
