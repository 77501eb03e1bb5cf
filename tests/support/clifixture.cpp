#include "tests/support/clifixture.h"

#include <QTest>

namespace parascope::test {

std::filesystem::path CliFixture::make(std::string_view name, const ImageBuilder &builder) const
{
    const std::filesystem::path path = *m_folder / name;
    writeSparse(*builder.build(), path);
    return path;
}

void CliFixture::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("PARASCOPE_CLI"), "PARASCOPE_CLI names the program");
}

void CliFixture::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_program = std::make_unique<Program>(m_folder->path());
}

} // namespace parascope::test
