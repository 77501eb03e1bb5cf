#include "engine/edit/pendingedits.h"
#include "tests/support/seed.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace parascope;

namespace {

std::vector<std::byte> bytes(std::initializer_list<int> values)
{
    std::vector<std::byte> result;
    for (const int value : values)
        result.push_back(std::byte(value));
    return result;
}

constexpr EditPlace file(std::uint64_t offset)
{
    return {EditSpace::File, offset};
}

/// What pending edits are compared with: plain arrays, one copy of them for each step.
struct Model
{
    static constexpr std::size_t kSize = 64;
    using Space = std::array<std::byte, kSize>;
    using Bytes = std::array<Space, 2>;

    Bytes stored{};
    std::vector<Bytes> steps; ///< after each step; the first is what is stored
    std::size_t now = 0;

    void change(const Bytes &next)
    {
        if (next == steps[now])
            return;
        steps.resize(now + 1);
        steps.push_back(next);
        ++now;
    }
};

} // namespace

class PendingEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isLikePlainArrays();
    void typedBytesAreOneStep();
    void typedBackIsNotPending();
    void cursorThatMovedBeginsAStep();
    void newStepForgetsWhatWasTakenBack();
    void revertIsAStep();
    void runsAreListed();
    void isBounded();
};

void PendingEditsTest::isLikePlainArrays()
{
    QRandomGenerator random(test::seedOfThisRun());
    for (int round = 0; round < 200; ++round) {
        Model model;
        for (auto &space : model.stored)
            for (auto &byte : space)
                byte = std::byte(random.bounded(4)); // few values, so that bytes are typed back
        model.steps.push_back(model.stored);
        PendingEdits edits;
        for (int operation = 0; operation < 60; ++operation) {
            const int space = random.bounded(2);
            const std::size_t offset = random.bounded(quint32(Model::kSize));
            const std::size_t length = 1 + random.bounded(quint32(Model::kSize - offset));
            auto next = model.steps[model.now];
            switch (random.bounded(5)) {
            case 0:
                QCOMPARE(edits.canUndo(), model.now > 0);
                QCOMPARE(edits.undo().has_value(), model.now > 0);
                model.now -= model.now > 0 ? 1 : 0;
                break;
            case 1: {
                const bool canRedo = model.now + 1 < model.steps.size();
                QCOMPARE(edits.canRedo(), canRedo);
                QCOMPARE(edits.redo().has_value(), canRedo);
                model.now += canRedo ? 1 : 0;
                break;
            }
            case 2:
                for (std::size_t i = offset; i < offset + length; ++i)
                    next[std::size_t(space)][i] = model.stored[std::size_t(space)][i];
                QCOMPARE(
                    edits.revert(std::vector<EditStretch>{{EditSpace(space), {offset, length}}}),
                    next != model.steps[model.now]);
                model.change(next);
                break;
            default: {
                std::vector<std::byte> typed(length);
                for (std::size_t i = 0; i < length; ++i)
                    typed[i] = next[std::size_t(space)][offset + i] = std::byte(random.bounded(4));
                QVERIFY(edits.overwrite(
                    {EditSpace(space), offset},
                    std::span(model.stored[std::size_t(space)]).subspan(offset, length), typed));
                model.change(next);
            }
            }
            Model::Bytes found = model.stored;
            std::size_t pending = 0;
            for (const int which : {0, 1}) {
                edits.applyTo({EditSpace(which), 0}, found[std::size_t(which)]);
                for (std::size_t i = 0; i < Model::kSize; ++i) {
                    const bool differs = model.steps[model.now][std::size_t(which)][i] !=
                                         model.stored[std::size_t(which)][i];
                    pending += differs ? 1 : 0;
                    QCOMPARE(edits.at({EditSpace(which), i}).has_value(), differs);
                }
            }
            QVERIFY(found == model.steps[model.now]);
            QCOMPARE(edits.byteCount(), pending);
            std::size_t listed = 0;
            for (const EditRun &run : edits.runs()) {
                listed += run.bytes.size();
                for (std::size_t i = 0; i < run.bytes.size(); ++i) {
                    const std::size_t at = run.place.offset + i;
                    const auto which = std::size_t(run.place.space);
                    QVERIFY(run.saved[i] == model.stored[which][at]);
                    QVERIFY(run.bytes[i] == model.steps[model.now][which][at]);
                }
            }
            QCOMPARE(listed, pending);
        }
    }
}

void PendingEditsTest::typedBytesAreOneStep()
{
    PendingEdits edits;
    const auto zeros = bytes({0, 0, 0, 0});
    // Two digits of each byte, as they are typed.
    QVERIFY(edits.overwrite(file(8), std::span(zeros).first(1), bytes({0xE0}), true));
    QVERIFY(edits.overwrite(file(8), std::span(zeros).first(1), bytes({0xEB}), true));
    QVERIFY(edits.overwrite(file(9), std::span(zeros).first(1), bytes({0x50}), true));
    QVERIFY(edits.overwrite(file(9), std::span(zeros).first(1), bytes({0x52}), true));
    QCOMPARE(edits.byteCount(), std::size_t(2));
    QVERIFY(edits.undo() == file(8));
    QVERIFY(edits.isEmpty());
    QVERIFY(!edits.canUndo());
    QVERIFY(edits.redo() == file(8));
    QVERIFY(edits.runs() == (std::vector<EditRun>{{file(8), bytes({0, 0}), bytes({0xEB, 0x52})}}));
}

void PendingEditsTest::typedBackIsNotPending()
{
    PendingEdits edits;
    QVERIFY(edits.overwrite(file(3), bytes({7}), bytes({9})));
    QVERIFY(edits.overwrite(file(3), bytes({7}), bytes({7})));
    QVERIFY(edits.isEmpty());
    QVERIFY(edits.undo());
    QVERIFY(edits.at(file(3)) == std::byte(9));
    // Within one step it was never typed.
    edits.clear();
    QVERIFY(edits.overwrite(file(3), bytes({7}), bytes({9}), true));
    QVERIFY(edits.overwrite(file(3), bytes({7}), bytes({7}), true));
    QVERIFY(!edits.canUndo());
    QVERIFY(edits == PendingEdits());
}

void PendingEditsTest::cursorThatMovedBeginsAStep()
{
    PendingEdits edits;
    QVERIFY(edits.overwrite(file(0), bytes({0}), bytes({1}), true));
    QVERIFY(edits.overwrite(file(5), bytes({0}), bytes({1}), true));  // not behind it
    QVERIFY(edits.overwrite(file(6), bytes({0}), bytes({1}), false)); // the caret was set
    QVERIFY(edits.overwrite({EditSpace::Guest, 7}, bytes({0}), bytes({1}), true));
    for (int step = 0; step < 4; ++step)
        QVERIFY(edits.undo());
    QVERIFY(!edits.canUndo());
}

void PendingEditsTest::newStepForgetsWhatWasTakenBack()
{
    PendingEdits edits;
    QVERIFY(edits.overwrite(file(0), bytes({0}), bytes({1})));
    QVERIFY(edits.undo());
    QVERIFY(edits.overwrite(file(1), bytes({0}), bytes({2}), true));
    QVERIFY(!edits.canRedo());
    QVERIFY(!edits.at(file(0)));
}

void PendingEditsTest::revertIsAStep()
{
    PendingEdits edits;
    QVERIFY(edits.overwrite(file(0), bytes({0, 0, 0, 0}), bytes({1, 2, 3, 4})));
    QVERIFY(edits.revert(std::vector<EditStretch>{{EditSpace::File, {1, 2}}}));
    QCOMPARE(edits.runs().size(), std::size_t(2));
    QVERIFY(!edits.revert(std::vector<EditStretch>{{EditSpace::File, {1, 2}}}));
    QVERIFY(edits.revertAll());
    QVERIFY(edits.isEmpty());
    QVERIFY(edits.undo() == file(0));
    QVERIFY(edits.undo() == file(1));
    QVERIFY(edits.runs() ==
            (std::vector<EditRun>{{file(0), bytes({0, 0, 0, 0}), bytes({1, 2, 3, 4})}}));
}

void PendingEditsTest::runsAreListed()
{
    PendingEdits edits;
    QVERIFY(edits.overwrite({EditSpace::Guest, 4}, bytes({0}), bytes({9})));
    QVERIFY(edits.overwrite(file(2), bytes({0}), bytes({2})));
    QVERIFY(edits.overwrite(file(3), bytes({5}), bytes({3})));
    QVERIFY(edits.overwrite(file(~0ULL - 1), bytes({0}), bytes({1})));
    QVERIFY(edits.runs() ==
            (std::vector<EditRun>{{file(2), bytes({0, 5}), bytes({2, 3})},
                                  {file(~0ULL - 1), bytes({0}), bytes({1})},
                                  {{EditSpace::Guest, 4}, bytes({0}), bytes({9})}}));
    QVERIFY(edits.touches(EditSpace::File, {3, 1}));
    QVERIFY(!edits.touches(EditSpace::File, {4, 100}));
    QVERIFY(!edits.touches(EditSpace::File, {2, 0}));
}

void PendingEditsTest::isBounded()
{
    PendingEdits edits;
    const std::vector<std::byte> stored(PendingEdits::kMostBytes);
    const std::vector<std::byte> typed(PendingEdits::kMostBytes, std::byte(1));
    QVERIFY(edits.overwrite(file(0), stored, typed));
    const PendingEdits before = edits;
    QVERIFY(!edits.overwrite(file(stored.size()), bytes({0}), bytes({1})));
    QVERIFY(edits == before);
}

QTEST_GUILESS_MAIN(PendingEditsTest)
#include "pendingedits_test.moc"
