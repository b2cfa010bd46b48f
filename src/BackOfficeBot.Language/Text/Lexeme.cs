using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Language.Text;

/// <summary>What a word can do in an expression of time; a word may have several roles.</summary>
[Flags]
internal enum Role : long
{
    None = 0,
    This = 1L << 0, Next = 1L << 1, Last = 1L << 2, Every = 1L << 3, Other = 1L << 4, From = 1L << 5, To = 1L << 6, Between = 1L << 7,
    And = 1L << 8, Before = 1L << 9, After = 1L << 10, Since = 1L << 11, Until = 1L << 12, By = 1L << 13, At = 1L << 14, On = 1L << 15,
    In = 1L << 16, Of = 1L << 17, Article = 1L << 18, Ago = 1L << 19, Later = 1L << 20, Half = 1L << 21, Quarter = 1L << 22, Hours = 1L << 23,
    Am = 1L << 24, Pm = 1L << 25, Minus = 1L << 26, Past = 1L << 27, About = 1L << 28, Early = 1L << 29, Late = 1L << 30, Beginning = 1L << 31,
    End = 1L << 32, Middle = 1L << 33, Rest = 1L << 34, Now = 1L << 35, Couple = 1L << 36, Few = 1L << 37, All = 1L << 38, Suffix = 1L << 39,
    Exactly = 1L << 40, Or = 1L << 41, For = 1L << 42, One = 1L << 43, WeekdayName = 1L << 44, Plural = 1L << 45, Noon = 1L << 46, Midnight = 1L << 47,
    Shy = 1L << 48, Weekend = 1L << 49, Times = 1L << 50, Business = 1L << 51, Within = 1L << 52, Start = 1L << 53, Money = 1L << 54, Lead = 1L << 55,
}

/// <summary>What is known of a word. One for each known word, shared by all texts.</summary>
internal sealed class Lexeme(string text)
{
    public static readonly Lexeme None = new("");

    /// <summary>Folded.</summary>
    public string Text => text;

    public Role Roles { get; set; }

    /// <summary>The number that it is, or -1.</summary>
    public int Cardinal { get; set; } = -1;

    /// <summary>The rank that it is, or 0.</summary>
    public int Ordinal { get; set; }

    public int Month { get; set; }

    /// <summary>1 for Monday to 7 for Sunday, or 0.</summary>
    public int Weekday { get; set; }

    public Unit Unit { get; set; }

    public DayPart Part { get; set; }

    /// <summary>Days from today, of words such as "domani".</summary>
    public int? FromToday { get; set; }

    /// <summary>How often, of words such as "weekly".</summary>
    public (Unit Unit, int Interval)? Rate { get; set; }

    public Season Season { get; set; }

    /// <summary>The holidays whose names begin with it, the longest first.</summary>
    public List<HolidayName>? Holidays { get; set; }

    /// <summary>Whether it is a word such as "of", "the", "per", which says nothing of time by itself.</summary>
    public bool IsSmall => (Roles & ~Small) == 0 && (Roles & Small) != 0 && this is { Ordinal: 0, Month: 0, Weekday: 0, Unit: Unit.None, Part: DayPart.None, FromToday: null, Rate: null, Season: Season.None, Holidays: null } && Cardinal < 2;

    public bool Is(Role role) => (Roles & role) != 0;

    private const Role Small = Role.Article | Role.Of | Role.In | Role.On | Role.To | Role.For | Role.At | Role.And | Role.Or | Role.By | Role.From | Role.Since | Role.Until | Role.Within | Role.Between
        | Role.Minus | Role.Start | Role.One | Role.Am | Role.Shy;
}
