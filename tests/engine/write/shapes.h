#pragma once

#include "tests/support/imagebuilder.h"

#include <QTest>

#include <vector>

/// What the tests of writing have in common.
namespace parascope::test {

/// An image that is written, and what it is like.
struct Shape
{
    const char *name;
    ImageBuilder image;
    int changes = 600; ///< how many are enough, where the test does not say
};

/// The rows of a test function that takes shapes by their "index".
template <class AnyShape>
void addRows(const std::vector<AnyShape> &shapes)
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < shapes.size(); ++i)
        QTest::newRow(shapes[i].name) << int(i);
}

} // namespace parascope::test
