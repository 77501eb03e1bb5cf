#pragma once

#include "tests/support/imagebuilder.h"
#include "tests/support/program.h"
#include "tests/support/temporaryfolder.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <string_view>

namespace parascope::test {

/// What a test of the command line begins with: it knows where the program is, and has a new
/// folder for every test function, in which the program runs.
class CliFixture : public QObject
{
    Q_OBJECT

protected:
    /// Writes an image into the folder and returns its path.
    [[nodiscard]] std::filesystem::path make(std::string_view name,
                                             const ImageBuilder &builder) const;

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Program> m_program;

private Q_SLOTS:
    void initTestCase();
    void init();
};

} // namespace parascope::test
