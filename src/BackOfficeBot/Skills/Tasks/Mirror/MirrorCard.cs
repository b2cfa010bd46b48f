using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Tasks.Mirror;

/// How a person's mirror stands, as its card shows it.
internal sealed record MirrorView(string State, string List)
{
    public MirrorPause? Pause { get; init; }
    public int Count { get; init; }
    public bool IsAllowed { get; init; } = true;
}

internal static class MirrorVerbs
{
    public static readonly CardVerb On = new("todo.on");
    public static readonly CardVerb Off = new("todo.off");
}

/// The switch.
internal static class MirrorCard
{
    public static AdaptiveCard Of(CardPlace place, MirrorView view, Func<MirrorTexts, string>? notice = null)
    {
        var t = MirrorTexts.In(place.Language);
        if (!view.IsAllowed)
            return new Frame { Heading = t.Heading, State = (Tone.Quiet, t.Off), Notice = t.NotAllowed }.Card();
        var off = MirrorVerbs.Off.Button(place.Seal, t.SwitchOff, new());
        return new Frame
        {
            Heading = t.Heading,
            State = view.State switch { MirrorStates.On => (Tone.Done, t.On), MirrorStates.Paused => (Tone.Problem, t.Paused), _ => (Tone.Quiet, t.Off) },
            Notice = notice?.Invoke(t),
            Facts = view.State == MirrorStates.Off ? [] : view.Count > 0 ? [(t.List, view.List), (t.Count, view.Count.ToString(CultureInfo.InvariantCulture))] : [(t.List, view.List)],
            Ask = view.State switch { MirrorStates.On => t.IsOn, MirrorStates.Paused => t.Why(view.Pause ?? MirrorPause.SignIn), _ => t.AskOn(view.List) },
            Actions = view.State switch
            {
                MirrorStates.On => [off],
                MirrorStates.Paused => [MirrorVerbs.On.Button(place.Seal, t.Resume, new(), ActionStyle.Positive), off],
                _ => [MirrorVerbs.On.Button(place.Seal, t.SwitchOn, new(), ActionStyle.Positive)],
            },
        }.Card();
    }
}
