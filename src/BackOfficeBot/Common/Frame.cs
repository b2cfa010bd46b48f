using BackOfficeBot.Cards;

namespace BackOfficeBot.Common;

/// What a state is worth, with its mark: colour never says it alone.
internal enum Tone { Open, Done, Problem, Quiet }

/// The one look of every card: what it is about, how it stands, a few facts, what is asked, its inputs, what can be pressed, and a quiet last line.
/// All texts are as people wrote them; they are escaped here.
internal sealed record Frame
{
    public required string Heading { get; init; }
    public (Tone Tone, string Word)? State { get; init; }

    /// Said under the state where something went otherwise than expected.
    public string? Notice { get; init; }
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];
    public IReadOnlyList<CardElement> Body { get; init; } = [];
    public string? Ask { get; init; }
    public IReadOnlyList<CardAction> Actions { get; init; } = [];
    public string? Footer { get; init; }

    public AdaptiveCard Card()
    {
        List<CardElement> body =
        [
            new TextBlock { Text = Markdown.Escape(Heading), Style = TextBlockStyle.Heading, Size = TextSize.Medium, Weight = TextWeight.Bolder, Wrap = true },
        ];
        if (State is { } state)
            body.Add(new TextBlock { Text = $"{Mark(state.Tone)} {Markdown.Escape(state.Word)}", Color = Color(state.Tone), Weight = TextWeight.Bolder, Spacing = Spacing.Small, Wrap = true });
        if (Notice is { } notice)
            body.Add(new TextBlock { Text = Markdown.Escape(notice), Wrap = true });
        if (Facts.Count > 0)
            body.Add(new FactSet { Facts = [.. Facts.Select(f => new Fact(f.Label, Markdown.Escape(f.Value)))] });
        if (Ask is { } ask)
            body.Add(new TextBlock { Text = Markdown.Escape(ask), Wrap = true, Spacing = Spacing.Medium });
        body.AddRange(Body);
        if (Footer is { } footer)
            body.Add(new TextBlock { Text = Markdown.Escape(footer), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.Medium });
        return new() { Body = body, Actions = Actions.Count > 0 ? Actions : null };
    }

    public static string Mark(Tone tone) => tone switch { Tone.Done => "✓", Tone.Problem => "⚠", Tone.Quiet => "✕", _ => "◷" };

    private static TextColor? Color(Tone tone) => tone switch { Tone.Done => TextColor.Good, Tone.Problem => TextColor.Attention, Tone.Quiet => null, _ => TextColor.Accent };
}
