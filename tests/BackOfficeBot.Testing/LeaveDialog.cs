using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Testing;

/// <summary>A dialog of two pages: the first that is sent finds its service away, and brings back what was typed behind a button.</summary>
internal sealed class LeaveDialog
{
    private static readonly CardVerb Open = new("leave.open");
    private static readonly CardVerb<NoState, LeaveDays> Days = new("leave.days", NoState.Json, LeaveJson.Default.LeaveDays);
    private static readonly CardVerb<LeaveDays, LeaveNote> Note = new("leave.note", LeaveJson.Default.LeaveDays, LeaveJson.Default.LeaveNote);
    private int sent;

    public IEnumerable<Route> Routes =>
    [
        Open.Handle((turn, _, _, _) => Answer(Page(Days.Submit(turn.Seal, "Avanti", new()), new InputNumber { Id = "days", Label = "Giorni" }) with { Width = DialogSize.Large })),
        Days.Handle((turn, _, form, _) => Answer(Interlocked.Increment(ref sent) == 1
            ? Reply.Error("Il calendario non risponde.") with { RetryTitle = "Riprova" }
            : Page(Note.Submit(turn.Seal, "Invia", form), new InputText { Id = "note", Label = "Nota" }))),
        Note.Handle((_, days, form, _) => Answer(Reply.Message("Richiesta inviata.").And(Reply.Message($"Permesso di {days.Days} giorni: {form.Note}")))),
    ];

    public static AdaptiveCard Invitation(Turn turn) => new()
    {
        Body = [new TextBlock { Text = "Vuoi un permesso?", Wrap = true }],
        Actions = [Open.OpenDialog(turn.Seal, "Chiedi un permesso", new())],
    };

    private static DialogReply Page(ActionSubmit button, CardInput input) => Reply.Dialog(new AdaptiveCard { Body = [input], Actions = [button] }, "Permesso");

    private static ValueTask<Reply> Answer(Reply reply) => ValueTask.FromResult(reply);
}

internal sealed record LeaveDays(int Days);

internal sealed record LeaveNote(string? Note);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LeaveDays))]
[JsonSerializable(typeof(LeaveNote))]
internal sealed partial class LeaveJson : JsonSerializerContext;
