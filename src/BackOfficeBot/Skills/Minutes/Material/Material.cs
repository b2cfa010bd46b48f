namespace BackOfficeBot.Skills.Minutes.Material;

/// A text of which minutes are made: notes, or what was said.
/// <param name="IsTranscript">What everybody said, word for word: then not each sentence is a note.</param>
internal sealed record MaterialText(IReadOnlyList<MaterialLine> Lines, bool IsTranscript);

/// A line of notes, or what somebody said without a pause.
internal sealed record MaterialLine(string Text)
{
    public string? Speaker { get; init; }

    /// Since the beginning of the recording.
    public TimeSpan? At { get; init; }
    public bool IsHeading { get; init; }

    /// Stands in a list.
    public bool IsListed { get; init; }
}

/// What a file holds, or what is wrong with it.
internal sealed record MaterialReading(MaterialText? Text, MaterialProblem? Problem = null)
{
    /// Where it is wrong, counted from 1; 0 where that says nothing.
    public int Line { get; init; }

    public static MaterialReading Wrong(MaterialProblem problem, int line = 0) => new(null, problem) { Line = line };
}

internal enum MaterialProblem
{
    /// None of the kinds that can be read.
    Unknown,

    /// An old .doc.
    OldWord,

    /// Nothing stands in it.
    Empty,

    /// More than may be sent.
    TooLarge,

    /// A small file that would become a huge one.
    TooMuchInside,

    /// Not what its name says, or cut off.
    Broken,

    /// Behind a password.
    Locked,

    /// A time of a transcript that is none, or ends before it begins.
    WrongTimes,
}

internal static class MaterialLimits
{
    public const int Docx = 20 * 1024 * 1024;
    public const int Text = 4 * 1024 * 1024;

    /// Letters of one text; a meeting of eight hours has about 400,000.
    public const int Letters = 2_000_000;

    /// What the parts of a .docx that are read may unpack to.
    public const int Unpacked = 64 * 1024 * 1024;
    public const int Entries = 5_000;
}
