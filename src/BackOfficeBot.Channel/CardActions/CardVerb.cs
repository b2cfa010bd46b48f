using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Channel.CardActions;

/// <summary>Answers a pressed button.</summary>
/// <param name="turn">What came.</param>
/// <param name="state">What the card had sealed.</param>
/// <param name="form">What the person put into the inputs.</param>
/// <param name="ct">Fires shortly before the turn's deadline.</param>
public delegate ValueTask<Reply> CardHandler<in TState, in TForm>(Turn turn, TState state, TForm form, CancellationToken ct);

/// <summary>
/// A button and what answers it, declared once. The button carries <typeparamref name="TState"/> sealed; the inputs of its card come back as <typeparamref name="TForm"/>,
/// whose members are named like the inputs' ids and are mostly strings: the person's words, to be validated by the skill.
/// </summary>
/// <param name="name">The verb: unique in the bot, such as "meeting.choose".</param>
/// <param name="state">Source-generated metadata of the state.</param>
/// <param name="form">Source-generated metadata of the form.</param>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards</remarks>
public class CardVerb<TState, TForm>(string name, JsonTypeInfo<TState> state, JsonTypeInfo<TForm> form)
{
    private readonly FormReader<TForm> _form = new(name, form);

    /// <summary>The verb.</summary>
    public string Name { get; } = name;

    /// <summary>How long a card of this verb can be pressed. 30 days.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>An Action.Execute with an Action.Submit of the same verb and data for clients that don't know it.</summary>
    /// <param name="seal">Of the conversation that the card goes into.</param>
    /// <param name="title">A verb of at most 20 characters.</param>
    /// <param name="state">What the handler has to know.</param>
    /// <param name="style">Positive for the primary action, destructive for what cannot be undone.</param>
    /// <param name="associatedInputs">None for buttons that must not wait for valid inputs, such as "cancel".</param>
    public ActionExecute Button(CardSeal seal, string title, TState state, ActionStyle? style = null, AssociatedInputs? associatedInputs = null)
    {
        var data = Data(seal, state);
        return new()
        {
            Title = title,
            Verb = Name,
            Data = data,
            Style = style,
            AssociatedInputs = associatedInputs,
            Fallback = new ActionSubmit { Title = title, Data = data, Style = style, AssociatedInputs = associatedInputs },
        };
    }

    /// <summary>An Action.Submit: for a dialog's own buttons, which Teams sends as task/submit.</summary>
    public ActionSubmit Submit(CardSeal seal, string title, TState state, ActionStyle? style = null) =>
        new() { Title = title, Data = Data(seal, state), Style = style };

    /// <summary>An Action.Submit that opens a dialog: this verb is asked for it with task/fetch and answers <see cref="Reply.Dialog"/>.</summary>
    public ActionSubmit OpenDialog(CardSeal seal, string title, TState state, ActionStyle? style = null) =>
        new() { Title = title, Data = Data(seal, state, dialog: true), Style = style };

    /// <summary>The route of this verb.</summary>
    /// <exception cref="SealException">(at a press) The state is altered, expired or from elsewhere.</exception>
    /// <exception cref="FormException">(at a press) State or inputs cannot be read.</exception>
    public Route Handle(CardHandler<TState, TForm> handler) => new(RouteKeys.Verb + Name, (turn, ct) =>
    {
        var data = turn.Press?.Data ?? default;
        return handler(turn, StateOf(turn, data), _form.Read(data), ct);
    })
    { Owner = Route.OwnerOf(handler) };

    private TState StateOf(Turn turn, JsonElement data)
    {
        if (data.ValueKind is not JsonValueKind.Object || !data.TryGetProperty(Press.StateMember, out var member) || Sealed(member) is not { } @sealed)
            throw new SealException(Name, SealFailure.Altered);
        var opened = turn.Seal.Open(Name, @sealed);
        if (opened.Failure is { } failure)
            throw new SealException(Name, failure, opened.State);
        try
        {
            return JsonSerializer.Deserialize(opened.State.Span, state) ?? throw new FormException(Name, null);
        }
        catch (JsonException e)
        {
            throw new FormException(Name, e);
        }
    }

    private static string? Sealed(JsonElement member)
    {
        try
        {
            return member.ValueKind is JsonValueKind.String ? member.GetString() : null;
        }
        // Half a surrogate pair is well-formed JSON, and no text.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private JsonElement Data(CardSeal seal, TState value, bool dialog = false)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (dialog)
            {
                writer.WriteStartObject("msteams");
                writer.WriteString("type", "task/fetch");
                writer.WriteEndObject();
            }
            writer.WriteString(Press.VerbMember, Name);
            if (seal.Client is { } client)
                writer.WriteString(Press.ClientMember, client);
            writer.WriteString(Press.StateMember, seal.Close(Name, JsonSerializer.SerializeToUtf8Bytes(value, state), Lifetime));
            writer.WriteEndObject();
        }
        return JsonElement.Parse(buffer.WrittenSpan);
    }
}

/// <summary>A verb of a card without inputs.</summary>
/// <param name="name">The verb.</param>
/// <param name="state">Source-generated metadata of the state.</param>
public sealed class CardVerb<TState>(string name, JsonTypeInfo<TState> state) : CardVerb<TState, NoForm>(name, state, NothingJson.Default.NoForm);

/// <summary>A verb whose button has nothing to remember and whose card has no inputs.</summary>
/// <param name="name">The verb.</param>
public sealed class CardVerb(string name) : CardVerb<NoState, NoForm>(name, NothingJson.Default.NoState, NothingJson.Default.NoForm);

/// <summary>The form of a card without inputs.</summary>
public sealed record NoForm;

/// <summary>The state of a button that has nothing to remember; still sealed, so that it is bound to its conversation.</summary>
public sealed record NoState
{
    /// <summary>Its metadata, for verbs that have a form only.</summary>
    public static JsonTypeInfo<NoState> Json => NothingJson.Default.NoState;
}

[JsonSerializable(typeof(NoForm))]
[JsonSerializable(typeof(NoState))]
internal sealed partial class NothingJson : JsonSerializerContext;
