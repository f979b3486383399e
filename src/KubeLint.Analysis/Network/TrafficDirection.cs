namespace KubeLint.Analysis.Network;

/// <summary>The way of traffic as a pod sees it.</summary>
public enum TrafficDirection
{
    /// <summary>To the pod.</summary>
    Ingress,

    /// <summary>From the pod.</summary>
    Egress,
}
