using BackOfficeBot.Channel.Activities;

namespace BackOfficeBot.Channel.Turns;

/// <summary>What becomes of a reply: the invoke's answer, if it was one, and what goes through the connector, in this order.</summary>
public sealed record Answer(InvokeResponse? Invoke, IReadOnlyList<Outgoing> Outgoing);

/// <summary>One call of the connector.</summary>
public abstract record Outgoing
{
    /// <summary>In whose name: <see cref="Turn.Organisation"/> of the turn that it answers.</summary>
    public string Organisation { get; init; } = "";
}

/// <summary>A new message; with a <see cref="Activity.ReplyToId"/> it answers that activity.</summary>
public sealed record Send(Activity Activity) : Outgoing
{
    /// <summary>What its card shows; see <see cref="CardReply.About"/>.</summary>
    public object? About { get; init; }
}

/// <summary>A message takes the place of an earlier one.</summary>
public sealed record Update(string ActivityId, Activity Activity) : Outgoing;

/// <summary>An earlier message goes.</summary>
public sealed record Delete(string ActivityId, ConversationReference Conversation) : Outgoing;

/// <summary>A kept activity is to be answered again; see <see cref="Reply.Rerun"/>.</summary>
public sealed record Rerun(Activity Activity) : Outgoing;
