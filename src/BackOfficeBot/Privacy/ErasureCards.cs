using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Retention;

namespace BackOfficeBot.Privacy;

internal sealed record ErasureForm(string? Person = null, string? Reason = null);

/// What was looked at before it is done. Id becomes that of the deletion: pressed twice, it is one.
internal sealed record ErasureState(Guid Id, FoundPerson Person, ErasureReason Reason);

internal static class ErasureVerbs
{
    public static readonly CardVerb<ErasureForm> Form = new("privacy.form", ErasureJson.Default.ErasureForm);
    public static readonly CardVerb<NoState, ErasureForm> Check = new("privacy.check", NoState.Json, ErasureJson.Default.ErasureForm);
    public static readonly CardVerb<ErasureState> Erase = new("privacy.erase", ErasureJson.Default.ErasureState);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErasureForm))]
[JsonSerializable(typeof(ErasureState))]
[JsonSerializable(typeof(ErasureTask))]
internal sealed partial class ErasureJson : JsonSerializerContext;

/// Whose data, and then what would go and what stays.
internal static class ErasureCards
{
    private const int MostNumbers = 10;

    public static AdaptiveCard Form(CardPlace place, ErasureForm form, FormErrors errors)
    {
        var t = ErasureTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Heading,
            Ask = t.Ask,
            Body =
            [
                .. errors.At(new InputText { Id = "person", Label = t.Person, Value = form.Person, Placeholder = t.PersonHint, IsRequired = true, ErrorMessage = t.PersonMissing, MaxLength = form.Person?.Length > ErasureSkill.LongestName ? null : ErasureSkill.LongestName }),
                .. errors.At(new InputChoiceSet
                {
                    Id = "reason", Label = t.Why, Value = form.Reason, Style = ChoiceStyle.Expanded, IsRequired = true, ErrorMessage = t.WhyMissing,
                    Choices = [.. Enum.GetValues<ErasureReason>().Select(r => new Choice { Title = t.Reason(r), Value = $"{r}" })],
                }),
            ],
            Actions = [ErasureVerbs.Check.Button(place.Seal, t.Check, new(), ActionStyle.Positive)],
        }.Card();
    }

    public static AdaptiveCard Check(CardPlace place, ErasureState state, IReadOnlyList<Traced> found)
    {
        var t = ErasureTexts.In(place.Language);
        var open = found.Where(f => f.Verdict == TraceVerdict.Open).ToList();
        var (kept, held) = (found.Count(f => f.Verdict == TraceVerdict.Kept), found.Where(f => f.Verdict == TraceVerdict.Held).ToList());
        IReadOnlyList<string> said =
        [
            .. found.Count == 0 ? [t.Nothing] : Array.Empty<string>(),
            .. kept > 0 ? [t.KeptWhy(kept)] : Array.Empty<string>(),
        ];
        return new Frame
        {
            Heading = t.CheckHeading(state.Person.Name),
            State = held.Count > 0 ? (Tone.Problem, t.Held(held.Count, string.Join(", ", held.Select(f => f.Hold).Distinct()))) : null,
            Notice = open.Count > 0 ? t.OpenFirst(open.Count, string.Join(", ", open.Take(MostNumbers).Select(f => f.Reference)) + (open.Count > MostNumbers ? ", …" : "")) : null,
            Facts = [(t.Why, t.Reason(state.Reason)), .. Lines(found).Select(l => (MyDataTexts.In(place.Language).SettingName(l.Kind), t.Line(l))), .. held.Count > 0 ? Array.Empty<(string, string)>() : [(t.Rest, t.RestGoes)]],
            Body = [.. said.Select(s => new TextBlock { Text = Markdown.Escape(s), Wrap = true })],
            Ask = held.Count > 0 ? null : t.Final,
            Actions =
            [
                .. held.Count > 0 ? Array.Empty<CardAction>() : [ErasureVerbs.Erase.Button(place.Seal, t.Erase, state, ActionStyle.Destructive)],
                ErasureVerbs.Form.Button(place.Seal, t.Back, new(state.Person.Name, $"{state.Reason}")),
            ],
            Footer = state.Person.Id,
        }.Card();
    }

    /// Kind by kind, as the deletion says it.
    public static IReadOnlyList<DeletionLine> Lines(IEnumerable<Traced> found) =>
    [
        .. found.GroupBy(f => f.Kind).OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => new DeletionLine(k.Key, Of(k, TraceVerdict.Erased), Of(k, TraceVerdict.Held), 0)
        {
            Nameless = Of(k, TraceVerdict.Nameless), Kept = Of(k, TraceVerdict.Kept), Open = Of(k, TraceVerdict.Open),
        }),
    ];

    private static int Of(IEnumerable<Traced> found, TraceVerdict verdict) => found.Count(f => f.Verdict == verdict);
}
