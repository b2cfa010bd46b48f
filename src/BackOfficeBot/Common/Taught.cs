using BackOfficeBot.Language;

namespace BackOfficeBot.Common;

/// What the bot understands: learned from every file <c>….vocabulary.txt</c> in the folders of the skills when the product is built.
internal static class Taught
{
    private static readonly Lazy<Understander> One = new(Read);

    public static Understander Understander => One.Value;

    public static Stream Learned => typeof(Taught).Assembly.GetManifestResourceStream("understanding.bin")!;

    public static Understander Read()
    {
        using var learned = Learned;
        return Language.Understander.Read(learned);
    }
}
