using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Teaching;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Tests.Understanding;

public sealed class TaughtTests
{
    [Fact]
    public void The_product_knows_what_the_vocabularies_teach_and_they_always_teach_the_same()
    {
        using MemoryStream anew = new(), built = new();
        Understander.Learn(Vocabularies.Of(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "BackOfficeBot"), "*.vocabulary.txt", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")))).Write(anew);
        using (var learned = Taught.Learned)
            learned.CopyTo(built);
        Assert.True(anew.ToArray().AsSpan().SequenceEqual(built.ToArray()), "Build the product anew.");
    }

    [Fact]
    public void What_was_learned_takes_little_memory()
    {
        Taught.Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Taught.Read();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 6 * 1024 * 1024);
    }
}
